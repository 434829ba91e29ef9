package org.provenant.domain.usage;

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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Recorded;

/**
 * A period in which a company asks its custodians, from the day of asking until the next one begins: how urgent it has
 * become, and, once it is over, how many answers were given.
 */
@Entity
@Table(name = "confirmation_round")
public class ConfirmationRound implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "confirmation_round")
    @SequenceGenerator(name = "confirmation_round", sequenceName = "confirmation_round_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(name = "period_from", updatable = false)
    private LocalDate periodFrom;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    @Column(name = "remind_from")
    private LocalDate remindFrom;

    @Column(name = "heads_from")
    private LocalDate headsFrom;

    @Column(name = "officers_from")
    private LocalDate officersFrom;

    @Enumerated(EnumType.STRING)
    @Column(name = "confirmation_stage")
    private ConfirmationStage confirmationStage;

    @Column(name = "devices_asked")
    private @Nullable Integer devicesAsked;

    @Column(name = "devices_answered")
    private @Nullable Integer devicesAnswered;

    @HappenedOn
    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ConfirmationRound() {}

    /** Asks from a day on, which may be later than the first of the period. */
    public ConfirmationRound(CompanyId company, ConfirmationPeriod period, LocalDate today) {
        this.company = company;
        this.periodFrom = period.from();
        follow(period, today);
    }

    /** Whether it ends: the next period has begun, or nobody is asked any more. */
    public boolean isOver(@Nullable ConfirmationPeriod now) {
        return now == null || now.from().isAfter(periodFrom);
    }

    /** Whether a day has brought it to another stage, or the company has set other days for it. */
    public boolean isBehind(ConfirmationPeriod now, LocalDate today) {
        var period = runningAs(now);
        return closedOn != null || !period.equals(period()) || period.stageOn(today) != confirmationStage;
    }

    /** Brings it to the stage of a day, by the days that the company has set for this period. */
    public final void follow(ConfirmationPeriod now, LocalDate today) {
        var period = runningAs(now);
        answerBy = period.answerBy();
        remindFrom = period.remindFrom();
        headsFrom = period.headsFrom();
        officersFrom = period.officersFrom();
        confirmationStage = period.stageOn(today);
        closedOn = null;
        devicesAsked = null;
        devicesAnswered = null;
    }

    /** Ends it with what was answered. */
    public void close(int asked, int answered, LocalDate today) {
        devicesAsked = asked;
        devicesAnswered = answered;
        closedOn = today;
    }

    /** Who was asked already is not asked again by periods that are set to begin earlier. */
    private ConfirmationPeriod runningAs(ConfirmationPeriod now) {
        return now.from().isBefore(periodFrom) ? period() : now;
    }

    @Override
    public ConfirmationRoundId id() {
        return new ConfirmationRoundId(id);
    }

    @Override
    public String label() {
        return periodFrom.toString();
    }

    public ConfirmationPeriod period() {
        return new ConfirmationPeriod(periodFrom, answerBy, remindFrom, headsFrom, officersFrom);
    }

    public ConfirmationStage stage() {
        return confirmationStage;
    }
}
