package org.provenant.application.testbed;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.provenant.application.usecase.DemoClock;
import org.provenant.application.usecase.RegisterClock;
import org.provenant.domain.shared.Terms;

/** The register's clock in tests: it stands still at {@link #START} until a test moves it, and for each test anew. */
@Alternative
@Priority(1)
@ApplicationScoped
public class AdjustableClock extends RegisterClock {

    /** Nine in the morning in Vietnam, on a Monday. */
    public static final Instant START = Instant.parse("2026-06-15T02:00:00Z");

    private final DemoClock demo = new DemoClock();
    private volatile Instant now = START;

    @Override
    protected Instant present() {
        return DemoClock.isAway() ? demo.instant() : now;
    }

    /** The day it is in Vietnam. */
    public LocalDate today() {
        return LocalDate.now(this);
    }

    /** Moves to nine in the morning of a day. */
    public void moveTo(LocalDate day) {
        now = day.atTime(LocalTime.of(9, 0)).atZone(Terms.VIETNAM).toInstant();
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    void reset() {
        now = START;
    }
}
