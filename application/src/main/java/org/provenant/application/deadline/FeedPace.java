package org.provenant.application.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.provenant.domain.deadline.DeadlineFeedId;
import org.provenant.domain.deadline.DeadlineRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Keeps a program that asks without a pause from having the whole calendar computed each time. Counted in memory, for each
 * address by itself: only good addresses are counted, so that there are no more of them than were made, and a process that
 * starts again forgives.
 */
@ApplicationScoped
class FeedPace {

    /** Programs ask every quarter of an hour at most, but several devices of a user may share an address. */
    static final int MOST = 30;

    private static final Duration SPAN = Duration.ofMinutes(15);

    private final Map<DeadlineFeedId, Span> spans = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    /**
     * An address is read once more.
     *
     * @throws RuleViolated {@link DeadlineRule#FEED_TOO_OFTEN} with the seconds to wait
     */
    void read(DeadlineFeedId feed) {
        var now = clock.instant();
        var span = spans.merge(feed, new Span(now, 1), (one, next) -> one.isOver(now) ? next : one.more());
        if (span.reads() > MOST) {
            throw new RuleViolated(
                    DeadlineRule.FEED_TOO_OFTEN,
                    Duration.between(now, span.since().plus(SPAN)).toSeconds() + 1);
        }
    }

    private record Span(Instant since, int reads) {

        /** Also where the clock was put back, which must not shut anybody out. */
        boolean isOver(Instant now) {
            return now.isBefore(since) || !now.isBefore(since.plus(SPAN));
        }

        Span more() {
            return new Span(since, Math.min(reads, MOST) + 1);
        }
    }
}
