package org.provenant.application.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.application.usecase.RegisterClock;
import org.provenant.domain.deadline.StageLadder;

/**
 * Every hour of two years, on servers of both zones: each stage of each deadline is told once, on its day in Vietnam, by
 * whichever of two processes looks first, and as soon as one runs again where both were off. The days are counted here
 * from the hours alone.
 */
class HoursOfTwoYearsTest {

    private static final Instant START = Instant.parse("2026-12-31T17:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 1);
    private static final int HOURS = 17_544;
    private static final int DEADLINES = 60;
    private static final StageLadder LADDER = StageLadder.PROPOSED;

    @ParameterizedTest
    @CsvSource({"UTC, false", "UTC, true", "Asia/Ho_Chi_Minh, false", "Asia/Ho_Chi_Minh, true"})
    void eachStageIsToldOnceOnItsDay(String zone, boolean withOutages) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            var random = new Random(zone.hashCode());
            var due = new int[DEADLINES];
            for (int i = 0; i < DEADLINES; i++) {
                due[i] = 100 + random.nextInt(HOURS / 24 - 130);
            }
            var off = withOutages ? outages(random) : new boolean[HOURS];
            check(due, off, told(due, off));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** The hours in which each stage was told, by deadline and days before. */
    private static Map<String, List<Integer>> told(int[] due, boolean[] off) {
        var clock = new HourClock();
        // The table: its unique key lets a stage in once, whichever process comes.
        var table = new HashMap<String, List<Integer>>();
        var last = new int[due.length];
        Arrays.fill(last, Integer.MAX_VALUE);
        for (int hour = 0; hour < HOURS; hour++) {
            clock.hour = hour;
            for (int process = 0; process < (off[hour] ? 0 : 2); process++) {
                for (int i = 0; i < due.length; i++) {
                    tell(table, last, i, FIRST_DAY.plusDays(due[i]), clock);
                }
            }
        }
        return table;
    }

    private static void tell(
            Map<String, List<Integer>> table, int[] last, int deadline, LocalDate day, HourClock clock) {
        LADDER.on(LocalDate.now(clock), day)
                .filter(stage -> stage.daysBefore() < last[deadline])
                .ifPresent(stage -> {
                    last[deadline] = stage.daysBefore();
                    table.computeIfAbsent(deadline + "/" + stage.daysBefore(), key -> new ArrayList<>())
                            .add(clock.hour);
                });
    }

    private static void check(int[] due, boolean[] off, Map<String, List<Integer>> told) {
        // The last one comes again each week: of them so many as the latest deadline leaves days for.
        int[] stages = {90, 30, 7, 1, 0, -1, -8, -15};
        for (int i = 0; i < due.length; i++) {
            for (int s = 0; s < stages.length; s++) {
                int first = (due[i] - stages[s]) * 24;
                int end = s + 1 < stages.length ? (due[i] - stages[s + 1]) * 24 : first + 7 * 24;
                int expected = first;
                while (expected < end && off[expected]) {
                    expected++;
                }
                var hours = told.getOrDefault(i + "/" + stages[s], List.of());
                assertEquals(expected < end ? List.of(expected) : List.of(), hours, "stage " + stages[s]);
            }
        }
        assertTrue(told.size() > DEADLINES * 5);
    }

    /** Some hours, some nights and some weeks without any process. */
    private static boolean[] outages(Random random) {
        var off = new boolean[HOURS];
        for (int i = 0; i < 120; i++) {
            int from = random.nextInt(HOURS);
            int hours = i % 10 == 0 ? 24 * 9 : 1 + random.nextInt(30);
            for (int hour = from; hour < Math.min(HOURS, from + hours); hour++) {
                off[hour] = true;
            }
        }
        return off;
    }

    /** The register's clock so many hours after the first midnight in Vietnam. */
    private static final class HourClock extends RegisterClock {

        private int hour;

        @Override
        protected Instant present() {
            return START.plusSeconds(hour * 3600L);
        }
    }
}
