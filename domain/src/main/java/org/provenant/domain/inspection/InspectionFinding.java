package org.provenant.domain.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * What an auditor holds against what was seen. Once written it stands as it is: the company answers it once, and the
 * auditor closes it with an outcome.
 */
@Entity
@Table(name = "inspection_finding")
public class InspectionFinding implements Recorded {

    public static final int TEXT_LENGTH = 2000;
    public static final int BASIS_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspection_finding")
    @SequenceGenerator(name = "inspection_finding", sequenceName = "inspection_finding_seq", allocationSize = 1)
    private Long id;

    @Column(name = "inspection_id", updatable = false)
    private InspectionId inspection;

    @Column(name = "finding_no", updatable = false)
    private int findingNo;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FindingSeverity severity;

    @Column(name = "finding", updatable = false)
    private String finding;

    @Column(updatable = false)
    private @Nullable String basis;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", updatable = false)
    private @Nullable SubjectKind subjectKind;

    @Column(name = "subject_record", updatable = false)
    private @Nullable Long subjectRecord;

    @Column(name = "subject_label", updatable = false)
    private @Nullable String subjectLabel;

    @Column(name = "written_by", updatable = false)
    private UserId writtenBy;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    private FindingState state = FindingState.OPEN;

    @Column(name = "response")
    private @Nullable String response;

    @Column(name = "answered_by")
    private @Nullable UserId answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "finding_outcome")
    private @Nullable FindingOutcome findingOutcome;

    @Column(name = "closing_remark")
    private @Nullable String closingRemark;

    @Column(name = "closed_by")
    private @Nullable UserId closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected InspectionFinding() {}

    /** @param number its number within the inspection, from 1 */
    public InspectionFinding(Inspection inspection, int number, Facts facts, UserId who, Instant when) {
        inspection.requireOpen();
        this.inspection = inspection.id();
        this.findingNo = number;
        this.severity = facts.severity();
        this.finding = facts.text();
        this.basis = facts.basis();
        var subject = facts.subject();
        if (subject != null) {
            subjectKind = subject.kind();
            subjectRecord = subject.record();
            subjectLabel = subject.label();
        }
        this.writtenBy = who;
        this.writtenAt = when;
    }

    /**
     * The company answers.
     *
     * @throws RuleViolated {@link InspectionRule#FINDING_ANSWERED}, {@link InspectionRule#FINDING_CLOSED} or
     *     {@link InspectionRule#OWN_FINDING}
     */
    public void answer(String words, UserId who, Instant when) {
        requireNotClosed();
        if (who.equals(writtenBy)) {
            throw new RuleViolated(InspectionRule.OWN_FINDING, label());
        }
        if (state == FindingState.ANSWERED) {
            throw new RuleViolated(InspectionRule.FINDING_ANSWERED, label());
        }
        response = Text.required(words, "response", TEXT_LENGTH);
        answeredBy = who;
        answeredAt = when;
        state = FindingState.ANSWERED;
    }

    /**
     * Ends, also if the company never answers.
     *
     * @throws RuleViolated {@link InspectionRule#FINDING_CLOSED} or {@link InspectionRule#OWN_ANSWER}
     */
    public void close(FindingOutcome how, @Nullable String remark, UserId who, Instant when) {
        requireNotClosed();
        if (who.equals(answeredBy)) {
            throw new RuleViolated(InspectionRule.OWN_ANSWER, label());
        }
        findingOutcome = how;
        closingRemark = Text.optional(remark, "closingRemark", TEXT_LENGTH);
        closedBy = who;
        closedAt = when;
        state = FindingState.CLOSED;
    }

    private void requireNotClosed() {
        if (state == FindingState.CLOSED) {
            throw new RuleViolated(InspectionRule.FINDING_CLOSED, label());
        }
    }

    @Override
    public InspectionFindingId id() {
        return new InspectionFindingId(id);
    }

    @Override
    public String label() {
        return "#" + findingNo;
    }

    public InspectionId inspection() {
        return inspection;
    }

    public int version() {
        return version;
    }

    /**
     * What is found.
     *
     * @param basis the rule or source that it rests on
     * @param subject the record that it is about
     */
    public record Facts(
            FindingSeverity severity,
            String text,
            @Nullable String basis,
            @Nullable Subject subject) {

        public Facts {
            text = Text.required(text, "finding", TEXT_LENGTH);
            basis = Text.optional(basis, "basis", BASIS_LENGTH);
        }
    }
}
