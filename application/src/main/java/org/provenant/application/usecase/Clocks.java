package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.provenant.domain.shared.Terms;

/** The clock of the register: days begin and end in Vietnam, wherever the server stands. */
@ApplicationScoped
public class Clocks {

    @Produces
    @ApplicationScoped
    Clock clock(Settings settings) {
        return settings.isDemo() ? new DemoClock() : Clock.system(Terms.VIETNAM);
    }
}
