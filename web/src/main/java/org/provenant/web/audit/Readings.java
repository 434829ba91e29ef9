package org.provenant.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.provenant.application.audit.OpenRecord;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.NamedRecord;
import org.provenant.application.usecase.Unavailable;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * Keeps in the history what auditors open: once it is known that they will see it, and before they do. Whoever opens the same again within half an hour, or reads
 * another part of it, leaves no second entry.
 */
@ApplicationScoped
public class Readings {

    private static final Duration SAME_READING = Duration.ofMinutes(30);
    private static final int REMEMBERED = 10_000;

    @Inject
    Callers callers;

    @Inject
    OpenRecord openRecord;

    @Inject
    Clock clock;

    private final Map<Reading, Instant> noted = new ConcurrentHashMap<>();

    /** Whether what the present caller reads is kept. */
    boolean areKept() {
        return callers.current().roles().contains(Role.AUDITOR);
    }

    /**
     * Notes that the present caller opens something.
     *
     * @param reader names the session or the user of the API
     * @throws Unavailable {@link ValueRule#HISTORY_BUSY} if it cannot be kept at this moment
     */
    void note(String reader, NamedRecord opened) {
        var now = clock.instant();
        var reading = new Reading(reader + " " + callers.current().company(), opened);
        var before = noted.get(reading);
        if (before != null && before.plus(SAME_READING).isAfter(now)) {
            return;
        }
        keep(opened);
        noted.put(reading, now);
        if (noted.size() > REMEMBERED) {
            noted.values().removeIf(at -> !at.plus(SAME_READING).isAfter(now));
        }
    }

    /** Whoever wants to read something has nothing to lose that was not saved, and is told to ask again. */
    private void keep(NamedRecord opened) {
        try {
            openRecord.open(opened);
        } catch (RuleViolated busy) {
            throw busy.rule() == ValueRule.BUSY ? Unavailable.historyBusy(busy) : busy;
        }
    }

    private record Reading(String reader, NamedRecord opened) {}
}
