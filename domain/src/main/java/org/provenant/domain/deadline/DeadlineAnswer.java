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
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;

/** What somebody said to a reminder; nothing of it changes. */
@Entity
@Table(name = "deadline_answer")
public class DeadlineAnswer implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deadline_answer")
    @SequenceGenerator(name = "deadline_answer", sequenceName = "deadline_answer_seq", allocationSize = 1)
    private Long id;

    @Column(name = "notice_id", updatable = false)
    private DeadlineNoticeId notice;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer_kind", updatable = false)
    private AnswerKind answerKind;

    @Column(name = "later_until", updatable = false)
    private @Nullable LocalDate laterUntil;

    @Column(updatable = false)
    private @Nullable String because;

    @Column(name = "answered_by", updatable = false)
    private UserId answeredBy;

    @Column(name = "answered_at", updatable = false)
    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected DeadlineAnswer() {}

    DeadlineAnswer(
            DeadlineNotice notice,
            AnswerKind kind,
            @Nullable LocalDate until,
            @Nullable Reason because,
            UserId who,
            Instant when) {
        this.notice = notice.id();
        this.answerKind = kind;
        this.laterUntil = until;
        this.because = because == null ? null : because.text();
        this.answeredBy = who;
        this.answeredAt = when;
    }

    @Override
    public DeadlineAnswerId id() {
        return new DeadlineAnswerId(id);
    }

    @Override
    public String label() {
        return laterUntil == null ? "—" : laterUntil.toString();
    }
}
