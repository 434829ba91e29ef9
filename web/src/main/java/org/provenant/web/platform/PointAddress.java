package org.provenant.web.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.PointInTime;
import org.provenant.domain.shared.PointInTime.Reading;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.TypedDay;
import org.provenant.domain.shared.ValueRule;

/** How addresses of pages and of the API name a day of the past: {@code asOf=2026-05-04&known=then}. */
public final class PointAddress {

    /** The day: as ISO 8601 has it, or as people here write it. */
    public static final String DAY = "asOf";

    /** Whose knowledge of that day: {@value #THEN}, which is meant if nothing is said, or {@value #NOW}. */
    public static final String READING = "known";

    static final String THEN = "then";
    static final String NOW = "now";

    private PointAddress() {}

    /**
     * The point that an address names; nothing for the present.
     *
     * @param today the present day
     * @throws RuleViolated {@link ValueRule#POINT_INVALID}, {@link ValueRule#DAY_AHEAD}
     */
    public static @Nullable PointInTime read(@Nullable String day, @Nullable String reading, LocalDate today) {
        if (day == null || day.isBlank()) {
            return null;
        }
        return new PointInTime(day(day.strip()), reading(reading)).requireBegun(today);
    }

    private static LocalDate day(String text) {
        return iso(text)
                .or(() -> TypedDay.read(text))
                .filter(day -> day.getYear() > 0 && day.getYear() < 10_000)
                .orElseThrow(() -> new RuleViolated(ValueRule.POINT_INVALID, shown(text)));
    }

    private static Optional<LocalDate> iso(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Reading reading(@Nullable String text) {
        if (text == null || text.isBlank() || text.equals(THEN)) {
            return Reading.AS_RECORDED;
        }
        if (text.equals(NOW)) {
            return Reading.AS_KNOWN;
        }
        throw new RuleViolated(ValueRule.POINT_INVALID, shown(text));
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), 40));
    }

    /** How an address names the reading. */
    static String nameOf(Reading reading) {
        return reading == Reading.AS_KNOWN ? NOW : THEN;
    }

    /** The point as parameters of an address. */
    static String written(PointInTime point) {
        return DAY + "=" + point.day() + "&" + READING + "=" + nameOf(point.reading());
    }
}
