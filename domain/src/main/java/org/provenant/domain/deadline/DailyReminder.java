package org.provenant.domain.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/**
 * That a user wants a letter each morning with the deadlines of which the register reminds them in a company. There is no
 * letter on a morning on which it reminds them of nothing.
 */
@Entity
@Table(name = "daily_reminder")
public class DailyReminder implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "daily_reminder")
    @SequenceGenerator(name = "daily_reminder", sequenceName = "daily_reminder_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(name = "user_id", updatable = false)
    private UserId user;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    @SuppressWarnings("NullAway.Init")
    protected DailyReminder() {}

    public DailyReminder(CompanyId company, UserId user, Instant now) {
        this.company = company;
        this.user = user;
        this.startedAt = now;
    }

    /** @throws RuleViolated {@link DeadlineRule#DAILY_NOT_WANTED} */
    public void stop(Instant now) {
        if (stoppedAt != null) {
            throw new RuleViolated(DeadlineRule.DAILY_NOT_WANTED);
        }
        stoppedAt = now;
    }

    public UserId user() {
        return user;
    }

    @Override
    public DailyReminderId id() {
        return new DailyReminderId(id);
    }

    @Override
    public String label() {
        return "—";
    }
}
