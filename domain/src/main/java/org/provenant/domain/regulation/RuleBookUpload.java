package org.provenant.domain.regulation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** A workbook that may become the next edition of the rule book. It changes nothing until somebody adopts it. */
@Entity
@Table(name = "rule_book_upload")
public class RuleBookUpload implements Recorded {

    public static final int NAME_LENGTH = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_book_upload")
    @SequenceGenerator(name = "rule_book_upload", sequenceName = "rule_book_upload_seq", allocationSize = 1)
    private Long id;

    @Column(name = "file_digest", updatable = false)
    private String fileDigest;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "uploaded_by", updatable = false)
    private String uploadedBy;

    @Column(name = "uploaded_at", updatable = false)
    private Instant uploadedAt;

    @Column(name = "made_for", updatable = false)
    private int madeFor;

    @Column(name = "adopted_as")
    private @Nullable Integer adoptedAs;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RuleBookUpload() {}

    /**
     * @param who name of whoever uploads it
     * @param madeFor the latest edition at this moment: the one that the workbook changes
     */
    public RuleBookUpload(FileDigest file, String fileName, String who, Instant when, int madeFor) {
        this.fileDigest = file.hex();
        this.fileName = Text.required(fileName, "fileName", NAME_LENGTH);
        this.uploadedBy = Text.required(who, "uploadedBy", NAME_LENGTH);
        this.uploadedAt = when;
        this.madeFor = madeFor;
    }

    /**
     * The workbook may become an edition only once, and only while the book is as it was.
     *
     * @param latest the latest edition now
     * @throws RuleViolated {@link RegulationRule#ALREADY_ADOPTED} or {@link RegulationRule#EDITION_STALE}
     */
    public void requireAdoptable(int latest) {
        if (adoptedAs != null) {
            throw new RuleViolated(RegulationRule.ALREADY_ADOPTED, adoptedAs);
        }
        if (latest != madeFor) {
            throw new RuleViolated(RegulationRule.EDITION_STALE);
        }
    }

    /** @param edition number of the edition that it has become */
    public void adopt(int edition) {
        requireAdoptable(edition - 1);
        adoptedAs = edition;
    }

    @Override
    public RuleBookUploadId id() {
        return new RuleBookUploadId(id);
    }

    @Override
    public String label() {
        return fileName;
    }

    public FileDigest file() {
        return new FileDigest(fileDigest);
    }

    public String fileName() {
        return fileName;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    /** The edition that it is compared with. */
    public int madeFor() {
        return madeFor;
    }

    /** The edition that it has become; none if it has not. */
    public @Nullable Integer adoptedAs() {
        return adoptedAs;
    }
}
