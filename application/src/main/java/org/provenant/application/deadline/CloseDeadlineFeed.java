package org.provenant.application.deadline;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.deadline.DeadlineFeed;
import org.provenant.domain.deadline.DeadlineFeedId;
import org.provenant.domain.deadline.DeadlineRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Ends an address of the caller's: whoever still knows it reads nothing any more. */
@UseCase
@Allowed(Permission.READ_RECORDS)
public class CloseDeadlineFeed {

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param reason why it is withdrawn, such as a phone that was lost; the history keeps it
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another user's or company's, or {@link
     *     DeadlineRule#FEED_WITHDRAWN}
     */
    public void close(DeadlineFeedId id, Reason reason) {
        var caller = callers.current();
        database.entities()
                .createQuery(
                        "select f from DeadlineFeed f where f.id = :id and f.company = :company and f.user = :user",
                        DeadlineFeed.class)
                .setParameter("id", id.value())
                .setParameter("company", caller.requireCompany())
                .setParameter("user", caller.requireUser())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value()))
                .withdraw(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
