package org.provenant.application.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.provenant.domain.equipment.EquipmentId;

/**
 * A year of some devices, and what becomes of its reports.
 *
 * @param first day
 * @param known what the register knew when each quarter was reported
 * @param atLast what it knew after everything that was recorded late, undone or taken back
 * @param filings of the quarters, in their order
 */
record Year(LocalDate first, List<Life> known, List<Life> atLast, List<Filed> filings) {

    private static final int QUARTERS = 4;

    /** Any year. */
    static Year some(List<EquipmentId> devices, LocalDate first, Random random) {
        var known =
                devices.stream().map(device -> Life.some(device, first, random)).toList();
        var filings = random.ints(QUARTERS, 0, Filed.values().length)
                .mapToObj(each -> Filed.values()[each])
                .toList();
        return new Year(
                first,
                known,
                known.stream().map(life -> life.asKnownLater(random)).toList(),
                filings);
    }

    boolean firstStands(int quarter) {
        return filings.get(quarter) != Filed.SENT_BACK && filings.get(quarter) != Filed.CORRECTION_ALONE;
    }

    boolean correctionStands(int quarter) {
        return filings.get(quarter) == Filed.CORRECTED || filings.get(quarter) == Filed.CORRECTION_ALONE;
    }

    /** Numbers of the devices that were there when a quarter began. */
    Set<Long> thereBefore(int quarter) {
        return there(atLast, quarter - 1);
    }

    /** Numbers of the devices that were there when a quarter ended. */
    Set<Long> thereAfter(int quarter) {
        return there(atLast, quarter);
    }

    /** Numbers of the devices that the last closing that stands at the authority tells otherwise than the opening. */
    Set<Long> brokenAt(int quarter) {
        for (int earlier = quarter - 1; earlier >= 0; earlier--) {
            if (correctionStands(earlier) || firstStands(earlier)) {
                return difference(there(correctionStands(earlier) ? atLast : known, earlier), thereBefore(quarter));
            }
        }
        return Set.of();
    }

    private static Set<Long> difference(Set<Long> some, Set<Long> others) {
        var either = new TreeSet<>(some);
        either.addAll(others);
        either.removeIf(device -> some.contains(device) && others.contains(device));
        return either;
    }

    private Set<Long> there(List<Life> lives, int quarter) {
        var last = first.plusMonths(3L * (quarter + 1)).minusDays(1);
        return lives.stream()
                .filter(life -> life.isThere(last))
                .map(life -> life.device().value())
                .collect(Collectors.toSet());
    }

    /** Which versions of a quarter stand at the authority. */
    enum Filed {
        FIRST_ALONE,
        CORRECTED,
        CORRECTION_ALONE,
        SENT_BACK
    }
}
