package org.provenant.domain.intake;

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
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** A list of declarations out of customs software. Its declarations come into the register all together or not at all. */
@Entity
@Table(name = "declaration_upload")
public class DeclarationUpload implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "declaration_upload")
    @SequenceGenerator(name = "declaration_upload", sequenceName = "declaration_upload_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(name = "file_digest", updatable = false)
    private String fileDigest;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    /** How it is read, as JSON. */
    private @Nullable String mapping;

    @Column(name = "uploaded_by", updatable = false)
    private UserId uploadedBy;

    @Column(name = "uploaded_at", updatable = false)
    private Instant uploadedAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    /** How many declarations it brought. */
    @Column(name = "declarations")
    private @Nullable Integer declarations;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DeclarationUpload() {}

    /** @param fileName as the user's machine calls it; of a long one the end is kept */
    public DeclarationUpload(CompanyId company, FileDigest file, String fileName, UserId by, Instant now) {
        this.company = company;
        this.fileDigest = file.hex();
        var name = Text.required(fileName, "fileName", Integer.MAX_VALUE);
        this.fileName = name.substring(Math.max(0, name.length() - ImportBatch.FILE_NAME_LENGTH));
        this.uploadedBy = by;
        this.uploadedAt = now;
    }

    /**
     * It is read like this from now on.
     *
     * @throws RuleViolated {@link IntakeRule#ALREADY_CONFIRMED}
     */
    public void readAs(String mappingJson) {
        requireOpen();
        mapping = mappingJson;
    }

    /**
     * Its declarations are in the register now.
     *
     * @param count how many there are
     * @throws RuleViolated {@link IntakeRule#ALREADY_CONFIRMED}
     */
    public void confirm(int count, Instant now) {
        requireOpen();
        declarations = count;
        confirmedAt = now;
    }

    /** @throws RuleViolated {@link IntakeRule#ALREADY_CONFIRMED} */
    public void requireOpen() {
        if (confirmedAt != null) {
            throw new RuleViolated(IntakeRule.ALREADY_CONFIRMED, fileName);
        }
    }

    @Override
    public DeclarationUploadId id() {
        return new DeclarationUploadId(id);
    }

    @Override
    public String label() {
        return fileName;
    }

    public CompanyId company() {
        return company;
    }

    public FileDigest file() {
        return new FileDigest(fileDigest);
    }

    public String fileName() {
        return fileName;
    }

    /** How it is read, as JSON; nothing while somebody has to say it. */
    public @Nullable String mapping() {
        return mapping;
    }
}
