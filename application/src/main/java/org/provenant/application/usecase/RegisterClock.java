package org.provenant.application.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.provenant.domain.shared.Terms;

/**
 * The clock of the register: days begin and end in Vietnam, wherever the server stands. To a lookup that reads a day of
 * the past, it is the end of that day, so that what was not due then is not due.
 */
public abstract class RegisterClock extends Clock {

    /** The moment it really is. */
    protected abstract Instant present();

    @Override
    public Instant instant() {
        var point = PointsInTime.now();
        // As finely as the database keeps it, so that the history says the same as the record.
        return (point == null ? present() : point.moment()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return Terms.VIETNAM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
