package org.provenant.application.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Terms;

/**
 * The clock of a demo installation, and only of one: while the demo data set is made, the thread that makes it lives
 * through two past years.
 */
public class DemoClock extends Clock {

    private static final ThreadLocal<@Nullable Instant> PAST = new ThreadLocal<>();

    @Override
    public ZoneId getZone() {
        return Terms.VIETNAM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        var past = PAST.get();
        return past == null ? Clock.systemUTC().instant() : past;
    }

    /** Moves the present thread to a past moment. */
    public static void travelTo(Instant moment) {
        PAST.set(moment);
    }

    /** Back to the present. */
    public static void comeBack() {
        PAST.remove();
    }
}
