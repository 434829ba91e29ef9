package org.provenant.domain.custody;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A point in the life of a device. The law asks for days; within a day what happened one after the other is counted.
 *
 * @param step 0 for the arrival, then 1 for the first movement of the day, and so on
 */
public record StayPoint(LocalDate day, int step) implements Comparable<StayPoint> {

    private static final Comparator<StayPoint> ORDER =
            Comparator.comparing(StayPoint::day).thenComparingInt(StayPoint::step);

    @Override
    public int compareTo(StayPoint other) {
        return ORDER.compare(this, other);
    }

    /** The point of what happens next on that day, after this point. */
    StayPoint next(LocalDate onDay) {
        return new StayPoint(onDay, onDay.equals(day) ? step + 1 : 1);
    }
}
