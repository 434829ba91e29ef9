package org.provenant.application.usecase;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a demo installation, and only of one: while the demo data set is made, the thread that makes it lives
 * through two past years.
 */
public class DemoClock extends RegisterClock {

    private static final ThreadLocal<@Nullable Instant> PAST = new ThreadLocal<>();

    @Override
    protected Instant present() {
        var past = PAST.get();
        return past == null ? Clock.systemUTC().instant() : past;
    }

    /** Moves the present thread to a past moment. */
    public static void travelTo(Instant moment) {
        PAST.set(moment);
    }

    /** Whether the present thread lives in the past. */
    public static boolean isAway() {
        return PAST.get() != null;
    }

    /** Back to the present. */
    public static void comeBack() {
        PAST.remove();
    }
}
