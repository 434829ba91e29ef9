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
import java.time.Instant;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;

/** That a report is issued though a check fails, and why. It holds for exactly the records that failed then. */
@Entity
@Table(name = "report_acceptance")
public class ReportAcceptance implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_acceptance")
    @SequenceGenerator(name = "report_acceptance", sequenceName = "report_acceptance_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "draft_id", updatable = false)
    private ReportDraft draft;

    @Enumerated(EnumType.STRING)
    @Column(name = "report_check", updatable = false)
    private ReportCheck reportCheck;

    @Column(updatable = false)
    private int failed;

    @Column(name = "failed_digest", updatable = false)
    private String failedRecords;

    @Column(name = "accepted_because", updatable = false)
    private String acceptedBecause;

    @Column(name = "accepted_by", updatable = false)
    private UserId acceptedBy;

    @Column(name = "accepted_at", updatable = false)
    private Instant acceptedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReportAcceptance() {}

    /** @param records digest of what failed */
    public ReportAcceptance(
            ReportDraft draft, CheckOutcome outcome, FileDigest records, Reason reason, ReportDraft.Deed deed) {
        draft.require(DraftStage.DRAFT);
        this.draft = draft;
        this.reportCheck = outcome.check();
        this.failed = outcome.failed();
        this.failedRecords = records.hex();
        this.acceptedBecause = reason.text();
        this.acceptedBy = deed.by();
        this.acceptedAt = deed.at();
    }

    /** Whether it still holds for these records. */
    public boolean holdsFor(ReportCheck check, FileDigest records) {
        return reportCheck == check && failedRecords.equals(records.hex());
    }

    @Override
    public ReportAcceptanceId id() {
        return new ReportAcceptanceId(id);
    }

    @Override
    public String label() {
        return draft.label();
    }

    public String because() {
        return acceptedBecause;
    }

    public UserId acceptedBy() {
        return acceptedBy;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }
}
