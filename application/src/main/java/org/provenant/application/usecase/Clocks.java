package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;

/** Makes the clock of the register. */
@ApplicationScoped
public class Clocks {

    @Produces
    @ApplicationScoped
    Clock clock(Settings settings) {
        return settings.isDemo() ? new DemoClock() : new PresentClock();
    }

    /** Tells what time it is. */
    static class PresentClock extends RegisterClock {

        @Override
        protected Instant present() {
            return Clock.systemUTC().instant();
        }
    }
}
