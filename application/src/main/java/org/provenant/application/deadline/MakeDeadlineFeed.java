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
import org.provenant.domain.deadline.FeedReach;
import org.provenant.domain.identity.Permission;

/** Gives the caller a private address under which a calendar program reads their deadlines. */
@UseCase
@Allowed(Permission.READ_RECORDS)
public class MakeDeadlineFeed {

    @Inject
    FeedKeys keys;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Makes the address for the company acted for. */
    public Made make(Command command) {
        var caller = callers.current();
        var feed = new DeadlineFeed(
                caller.requireCompany(),
                caller.requireUser(),
                command.name(),
                command.reach(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        database.entities().persist(feed);
        return new Made(feed.id(), keys.issue(feed.id()));
    }

    /** @param name where it is read, such as the name of a phone */
    public record Command(String name, FeedReach reach) {}

    /** @param key the secret part of the address, which is not kept and cannot be shown again */
    public record Made(DeadlineFeedId id, String key) {}
}
