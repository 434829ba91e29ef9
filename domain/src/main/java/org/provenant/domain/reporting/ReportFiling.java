package org.provenant.domain.reporting;

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
import jakarta.persistence.Version;
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
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.Text;

/** That an issued report was handed in, with the receipt and the signed scan, and what the authority said to it. */
@Entity
@Table(name = "report_filing")
public class ReportFiling implements Recorded {

    public static final int RECEIPT_LENGTH = 255;
    public static final int WORDS_LENGTH = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_filing")
    @SequenceGenerator(name = "report_filing", sequenceName = "report_filing_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "report_id", updatable = false)
    private PeriodicReport report;

    @HappenedOn
    @Column(name = "filed_on", updatable = false)
    private LocalDate filedOn;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FilingChannel channel;

    @Column(name = "receipt_number", updatable = false)
    private String receiptNumber;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", updatable = false)
    private AttachmentType fileType;

    @Column(name = "file_size", updatable = false)
    private long fileSize;

    @Column(name = "file_digest", updatable = false)
    private String fileDigest;

    @Column(name = "filed_by", updatable = false)
    private UserId filedBy;

    @Column(name = "filed_at", updatable = false)
    private Instant filedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private FilingState filingState = FilingState.FILED;

    @HappenedOn
    @Column(name = "outcome_on")
    private @Nullable LocalDate outcomeOn;

    @Column(name = "authority_words")
    private @Nullable String authorityWords;

    @Column(name = "outcome_by")
    private @Nullable UserId outcomeBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ReportFiling() {}

    /** @throws RuleViolated {@link ReportingRule#FILED_BEFORE_ISSUED} */
    public ReportFiling(PeriodicReport report, Facts facts, Attachment scan, ReportDraft.Deed deed) {
        var issuedOn = LocalDate.ofInstant(report.issuedAt(), Terms.VIETNAM);
        if (facts.filedOn().isBefore(issuedOn)) {
            throw new RuleViolated(ReportingRule.FILED_BEFORE_ISSUED, facts.filedOn(), issuedOn);
        }
        this.report = report;
        this.filedOn = facts.filedOn();
        this.channel = facts.channel();
        this.receiptNumber = facts.receiptNumber();
        this.fileName = scan.name();
        this.fileType = scan.type();
        this.fileSize = scan.size();
        this.fileDigest = scan.digest().hex();
        this.filedBy = deed.by();
        this.filedAt = deed.at();
    }

    /**
     * The authority has answered.
     *
     * @param words what it said; needed when it sent the report back
     * @throws RuleViolated {@link ReportingRule#ANSWERED_ALREADY}, {@link ReportingRule#ANSWERED_BEFORE_FILED}
     */
    public void answer(boolean accepted, LocalDate day, @Nullable String words, UserId by) {
        if (filingState != FilingState.FILED) {
            throw new RuleViolated(ReportingRule.ANSWERED_ALREADY, filingState);
        }
        if (day.isBefore(filedOn)) {
            throw new RuleViolated(ReportingRule.ANSWERED_BEFORE_FILED, day, filedOn);
        }
        authorityWords = accepted
                ? Text.optional(words, "authorityWords", WORDS_LENGTH)
                : Text.required(words, "authorityWords", WORDS_LENGTH);
        filingState = accepted ? FilingState.ACCEPTED : FilingState.SENT_BACK;
        outcomeOn = day;
        outcomeBy = by;
    }

    @Override
    public ReportFilingId id() {
        return new ReportFilingId(id);
    }

    @Override
    public String label() {
        return report.label();
    }

    public FilingState state() {
        return filingState;
    }

    public Attachment scan() {
        return new Attachment(fileName, fileType, fileSize, new FileDigest(fileDigest));
    }

    public int version() {
        return version;
    }

    /**
     * How the report was handed in.
     *
     * @param receiptNumber what the authority gave as proof
     */
    public record Facts(LocalDate filedOn, FilingChannel channel, String receiptNumber) {

        public Facts {
            receiptNumber = Text.required(receiptNumber, "receiptNumber", RECEIPT_LENGTH);
        }
    }
}
