package org.provenant.domain.disposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** A paper of a disposal, of the whole order or of one of its devices. A later one of the same kind is its new version. */
@Entity
@Table(name = "disposal_paper")
public class DisposalPaper implements Recorded {

    public static final int NUMBER_LENGTH = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "disposal_paper")
    @SequenceGenerator(name = "disposal_paper", sequenceName = "disposal_paper_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "order_id", updatable = false)
    private DisposalOrder order;

    /** Its code in the rule book. */
    @Column(name = "paper_code", updatable = false)
    private String paperCode;

    /** For which version of the papers of its disposal it was kept. */
    @Column(updatable = false)
    private int edition;

    @Column(name = "line_id", updatable = false)
    private @Nullable DisposalLineId line;

    @Column(name = "paper_number", updatable = false)
    private @Nullable String paperNumber;

    @HappenedOn
    @Column(name = "issued_on", updatable = false)
    private LocalDate issuedOn;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", updatable = false)
    private AttachmentType fileType;

    @Column(name = "file_size", updatable = false)
    private long fileSize;

    @Column(name = "file_digest", updatable = false)
    private String fileDigest;

    @Column(name = "kept_by", updatable = false)
    private UserId keptBy;

    @Column(name = "kept_at", updatable = false)
    private Instant keptAt;

    @SuppressWarnings("NullAway.Init")
    protected DisposalPaper() {}

    /** @throws RuleViolated {@link DisposalRule#ORDER_STAGE} if the order has ended */
    public DisposalPaper(DisposalOrder order, Facts facts, Attachment file, UserId by, Instant at) {
        if (!order.stage().isOpen()) {
            throw new RuleViolated(DisposalRule.ORDER_STAGE, order.number(), order.stage());
        }
        this.order = order;
        this.paperCode = facts.code();
        this.edition = order.edition();
        this.line = facts.line();
        this.paperNumber = facts.number();
        this.issuedOn = facts.issuedOn();
        this.fileName = file.name();
        this.fileType = file.type();
        this.fileSize = file.size();
        this.fileDigest = file.digest().hex();
        this.keptBy = by;
        this.keptAt = at;
    }

    @Override
    public DisposalPaperId id() {
        return new DisposalPaperId(id);
    }

    @Override
    public String label() {
        return fileName;
    }

    public DisposalOrder order() {
        return order;
    }

    public String code() {
        return paperCode;
    }

    /** The device that it is about; none if it is about the order. */
    public @Nullable DisposalLineId line() {
        return line;
    }

    public int edition() {
        return edition;
    }

    public Attachment file() {
        return new Attachment(fileName, fileType, fileSize, new FileDigest(fileDigest));
    }

    /**
     * What a paper says of itself.
     *
     * @param code what the rule book calls it
     * @param line the device that it is about; none if it is about the order
     */
    public record Facts(
            String code,
            @Nullable DisposalLineId line,
            @Nullable String number,
            LocalDate issuedOn) {

        public Facts {
            number = Text.optional(number, "paperNumber", NUMBER_LENGTH);
        }
    }
}
