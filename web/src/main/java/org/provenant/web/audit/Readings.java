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
import org.provenant.domain.identity.Role;

/**
 * Keeps in the history what auditors open, before they see it. Whoever opens the same again within half an hour, or reads
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
     */
    void note(String reader, NamedRecord opened) {
        var now = clock.instant();
        var reading = new Reading(reader + " " + callers.current().company(), opened);
        var before = noted.get(reading);
        if (before != null && before.plus(SAME_READING).isAfter(now)) {
            return;
        }
        openRecord.open(opened);
        noted.put(reading, now);
        if (noted.size() > REMEMBERED) {
            noted.values().removeIf(at -> !at.plus(SAME_READING).isAfter(now));
        }
    }

    private record Reading(String reader, NamedRecord opened) {}
}
