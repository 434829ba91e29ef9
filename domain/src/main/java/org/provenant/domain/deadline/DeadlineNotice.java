package org.provenant.domain.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/**
 * That a stage of a deadline was told, once. The deadline itself is read from its record; what it was called and on which
 * day it was due stands here as it was told.
 */
@Entity
@Table(name = "deadline_notice")
public class DeadlineNotice implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deadline_notice")
    @SequenceGenerator(name = "deadline_notice", sequenceName = "deadline_notice_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Enumerated(EnumType.STRING)
    @Column(name = "deadline_kind", updatable = false)
    private DeadlineKind deadlineKind;

    @Column(name = "subject_record", updatable = false)
    private long subjectRecord;

    @Column(name = "subject_label", updatable = false)
    private String subjectLabel;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "days_before", updatable = false)
    private int daysBefore;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Audience audience;

    @Column(name = "told_at", updatable = false)
    private Instant toldAt;

    @SuppressWarnings("NullAway.Init")
    protected DeadlineNotice() {}

    public DeadlineNotice(CompanyId company, Facts facts, StageLadder.Stage stage, Instant when) {
        this.company = company;
        this.deadlineKind = facts.kind();
        this.subjectRecord = facts.record();
        this.subjectLabel = facts.label();
        this.dueOn = facts.due();
        this.daysBefore = stage.daysBefore();
        this.audience = stage.told();
        this.toldAt = when;
    }

    /** Somebody has seen it. */
    public DeadlineAnswer seen(UserId who, Instant when) {
        return new DeadlineAnswer(this, AnswerKind.SEEN, null, null, who, when);
    }

    /**
     * Somebody puts it off for everybody. The next stage ends that, whatever was said.
     *
     * @param later from which day on it is shown again, and why
     * @throws RuleViolated {@link DeadlineRule#LATER_IS_OVER} or {@link DeadlineRule#LATER_TOO_FAR}
     */
    public DeadlineAnswer later(Later later, StageLadder ladder, LocalDate today, Instant when) {
        var day = later.until();
        if (!day.isAfter(today)) {
            throw new RuleViolated(DeadlineRule.LATER_IS_OVER, day);
        }
        var last = ladder.lastLater(daysBefore, dueOn, today);
        if (day.isAfter(last)) {
            throw new RuleViolated(DeadlineRule.LATER_TOO_FAR, day, last);
        }
        return new DeadlineAnswer(this, AnswerKind.LATER, day, later.because(), later.who(), when);
    }

    /**
     * Somebody says that nothing more is to be done, and why; from then on nobody is told.
     *
     * @throws RuleViolated {@link DeadlineRule#NOT_TO_SETTLE} before the day is over, and where the record itself ends it
     */
    public DeadlineAnswer settled(Reason because, UserId who, Instant when) {
        if (daysBefore >= 0 || !deadlineKind.isEndedByWord()) {
            throw new RuleViolated(DeadlineRule.NOT_TO_SETTLE, subjectLabel);
        }
        return new DeadlineAnswer(this, AnswerKind.SETTLED, null, because, who, when);
    }

    public DeadlineKind kind() {
        return deadlineKind;
    }

    /** Number of the record that is due. */
    public long record() {
        return subjectRecord;
    }

    @Override
    public DeadlineNoticeId id() {
        return new DeadlineNoticeId(id);
    }

    @Override
    public String label() {
        return subjectLabel;
    }

    /**
     * What is due.
     *
     * @param record number of the record that is due
     * @param label what it is called
     */
    public record Facts(DeadlineKind kind, long record, String label, LocalDate due) implements Serializable {}

    /** Until when somebody puts it off, and why. */
    public record Later(LocalDate until, Reason because, UserId who) {}
}
