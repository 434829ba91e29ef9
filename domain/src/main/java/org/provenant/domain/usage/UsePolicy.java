package org.provenant.domain.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/** How often a company asks its custodians whether they use what they hold, and how long they may take to answer. */
@Entity
@Table(name = "use_policy")
public class UsePolicy implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "use_policy")
    @SequenceGenerator(name = "use_policy", sequenceName = "use_policy_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(name = "every_months")
    private int everyMonths;

    @Column(name = "due_days")
    private int dueDays;

    @Column(name = "remind_days")
    private int remindDays;

    @Column(name = "escalate_days")
    private int escalateDays;

    @Column(name = "officer_days")
    private int officerDays;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    private boolean active;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected UsePolicy() {}

    public UsePolicy(CompanyId company, Facts facts) {
        this.company = company;
        change(facts);
    }

    /** Asks otherwise from now on. */
    public final void change(Facts facts) {
        everyMonths = facts.everyMonths();
        dueDays = facts.dueDays();
        remindDays = facts.remindDays();
        escalateDays = facts.escalateDays();
        officerDays = facts.officerDays();
        startsOn = facts.startsOn();
        active = facts.active();
    }

    @Override
    public UsePolicyId id() {
        return new UsePolicyId(id);
    }

    @Override
    public String label() {
        return startsOn.toString();
    }

    public Facts facts() {
        return new Facts(everyMonths, dueDays, remindDays, escalateDays, officerDays, startsOn, active);
    }

    public CompanyId company() {
        return company;
    }

    public int version() {
        return version;
    }

    /**
     * What the company has set.
     *
     * @param everyMonths from one period to the next
     * @param dueDays from the day of asking to the last day of answering
     * @param remindDays how long before that day a reminder begins
     * @param escalateDays how long after that day the heads of units are told
     * @param officerDays how long after that day all compliance officers are told
     * @param startsOn the first day of the first period
     * @param active whether anybody is asked at all
     */
    public record Facts(
            int everyMonths,
            int dueDays,
            int remindDays,
            int escalateDays,
            int officerDays,
            LocalDate startsOn,
            boolean active)
            implements Serializable {

        public static final int MOST_MONTHS = 24;
        public static final int MOST_DAYS = 90;

        /** @throws RuleViolated {@link UsageRule#MONTHS_INVALID} or {@link UsageRule#DAYS_INVALID} */
        public Facts {
            if (everyMonths < 1 || everyMonths > MOST_MONTHS) {
                throw new RuleViolated(UsageRule.MONTHS_INVALID, MOST_MONTHS);
            }
            if (dueDays < 1
                    || dueDays > MOST_DAYS
                    || remindDays < 0
                    || remindDays > dueDays
                    || escalateDays < 0
                    || escalateDays > officerDays
                    || officerDays > MOST_DAYS) {
                throw new RuleViolated(UsageRule.DAYS_INVALID, MOST_DAYS);
            }
        }

        /** The period that a day belongs to; none before the first or if nobody is asked. */
        public Optional<ConfirmationPeriod> periodOn(LocalDate day) {
            if (!active || day.isBefore(startsOn)) {
                return Optional.empty();
            }
            var from = startOn(day);
            var due = from.plusDays(dueDays);
            var late = due.plusDays(1);
            return Optional.of(new ConfirmationPeriod(
                    from, due, due.minusDays(remindDays), late.plusDays(escalateDays), late.plusDays(officerDays)));
        }

        /** A period that begins on the 31st begins on the last day of shorter months. */
        private LocalDate startOn(LocalDate day) {
            long periods = ChronoUnit.MONTHS.between(startsOn, day) / everyMonths;
            var next = startsOn.plusMonths((periods + 1) * everyMonths);
            return next.isAfter(day) ? startsOn.plusMonths(periods * everyMonths) : next;
        }
    }
}
