package org.provenant.domain.regulation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Text;

/** An edition of the rule book: the first comes with the product, each other from a workbook that somebody uploaded. */
@Entity
@Table(name = "rule_book_edition")
public class RuleBookEdition implements Recorded {

    @Id
    @Column(name = "number", updatable = false)
    private Long number;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin", updatable = false)
    private Origin editionOrigin;

    @Column(name = "file_digest", updatable = false)
    private String fileDigest;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "rows_added", updatable = false)
    private int rowsAdded;

    @Column(name = "rows_ended", updatable = false)
    private int rowsEnded;

    @SuppressWarnings("NullAway.Init")
    protected RuleBookEdition() {}

    /**
     * @param number one more than that of the edition before
     * @param file digest of the files it was read from
     * @param who name of whoever brought it
     * @param reason why; none for the one that comes with the product
     */
    public RuleBookEdition(
            int number,
            Origin origin,
            FileDigest file,
            String who,
            Instant when,
            @Nullable Reason reason,
            int rowsAdded,
            int rowsEnded) {
        this.number = (long) number;
        this.editionOrigin = origin;
        this.fileDigest = file.hex();
        this.madeBy = Text.required(who, "madeBy", 200);
        this.madeAt = when;
        this.reason = reason == null ? null : reason.text();
        this.rowsAdded = rowsAdded;
        this.rowsEnded = rowsEnded;
    }

    /** Where an edition comes from. */
    public enum Origin {
        /** Shipped with the product. */
        SEED,
        UPLOAD
    }

    @Override
    public RuleBookEditionId id() {
        return new RuleBookEditionId(number);
    }

    @Override
    public String label() {
        return Integer.toString(number());
    }

    public int number() {
        return Math.toIntExact(number);
    }

    public Origin origin() {
        return editionOrigin;
    }

    public FileDigest file() {
        return new FileDigest(fileDigest);
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    public int rowsAdded() {
        return rowsAdded;
    }

    public int rowsEnded() {
        return rowsEnded;
    }
}
