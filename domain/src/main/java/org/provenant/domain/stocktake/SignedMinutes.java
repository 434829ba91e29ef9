package org.provenant.domain.stocktake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Text;

/** A scan of the minutes with the signatures of the committee. */
@Entity
@Table(name = "signed_minutes")
public class SignedMinutes implements Recorded {

    public static final int REMARK_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "signed_minutes")
    @SequenceGenerator(name = "signed_minutes", sequenceName = "signed_minutes_seq", allocationSize = 1)
    private Long id;

    @Column(name = "stocktake_id", updatable = false)
    private StocktakeId stocktake;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", updatable = false)
    private AttachmentType fileType;

    @Column(name = "file_size", updatable = false)
    private long fileSize;

    @Column(name = "file_digest", updatable = false)
    private String fileDigest;

    @Column(updatable = false)
    private @Nullable String remark;

    @Column(name = "given_by", updatable = false)
    private UserId givenBy;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init")
    protected SignedMinutes() {}

    /** @throws org.provenant.domain.shared.RuleViolated {@link StocktakeRule#STOCKTAKE_NOT_CLOSED} */
    public SignedMinutes(Stocktake stocktake, Attachment file, @Nullable String remark, UserId who, Instant when) {
        stocktake.requireClosed();
        this.stocktake = stocktake.id();
        this.fileName = file.name();
        this.fileType = file.type();
        this.fileSize = file.size();
        this.fileDigest = file.digest().hex();
        this.remark = Text.optional(remark, "remark", REMARK_LENGTH);
        this.givenBy = who;
        this.givenAt = when;
    }

    @Override
    public SignedMinutesId id() {
        return new SignedMinutesId(id);
    }

    @Override
    public String label() {
        return fileName;
    }

    public StocktakeId stocktake() {
        return stocktake;
    }

    public Attachment file() {
        return new Attachment(fileName, fileType, fileSize, new FileDigest(fileDigest));
    }
}
