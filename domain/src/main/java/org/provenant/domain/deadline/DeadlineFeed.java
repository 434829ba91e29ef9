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
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * A private address under which a calendar program of a user reads deadlines. Whoever knows the address reads what its user
 * may read, until it is withdrawn; the address itself stands nowhere, only its digest beside this record.
 */
@Entity
@Table(name = "deadline_feed")
public class DeadlineFeed implements Recorded {

    public static final int NAME_LENGTH = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deadline_feed")
    @SequenceGenerator(name = "deadline_feed", sequenceName = "deadline_feed_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(name = "user_id", updatable = false)
    private UserId user;

    @Column(updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FeedReach reach;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected DeadlineFeed() {}

    /** @param name where it is read, such as the name of a phone, so that the right one is withdrawn */
    public DeadlineFeed(CompanyId company, UserId user, String name, FeedReach reach, Instant now) {
        this.company = company;
        this.user = user;
        this.name = Text.required(name, "name", NAME_LENGTH);
        this.reach = reach;
        this.openedAt = now;
    }

    /** @throws RuleViolated {@link DeadlineRule#FEED_WITHDRAWN} */
    public void withdraw(Instant now) {
        if (withdrawnAt != null) {
            throw new RuleViolated(DeadlineRule.FEED_WITHDRAWN, name);
        }
        withdrawnAt = now;
    }

    public UserId user() {
        return user;
    }

    @Override
    public DeadlineFeedId id() {
        return new DeadlineFeedId(id);
    }

    @Override
    public String label() {
        return name;
    }
}
