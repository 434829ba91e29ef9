package org.provenant.application.stocktake;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.Persons;
import org.provenant.application.organisation.Places;
import org.provenant.application.usage.Sightings;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.stocktake.RowState;
import org.provenant.domain.stocktake.Stocktake;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRow;
import org.provenant.domain.stocktake.StocktakeRule;
import org.provenant.domain.stocktake.StocktakeScan;
import org.provenant.domain.usage.Sighting;
import org.provenant.domain.usage.SightingKind;

/**
 * Takes in what counters have read, as it was read: at once, or long after the network was cut. What arrives twice counts
 * once, and the order of arrival does not matter.
 */
@UseCase
@Allowed(Permission.COUNT_EQUIPMENT)
public class CountDevices {

    /** So many scans come at once. */
    public static final int MOST = OpenStocktake.MOST;

    @Inject
    Stocktakes stocktakes;

    @Inject
    ScanTargets targets;

    @Inject
    ExpectedDevices expected;

    @Inject
    Sightings sightings;

    @Inject
    Places places;

    @Inject
    Persons persons;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @return what became of each scan, in their order
     * @throws RuleViolated {@link StocktakeRule#STOCKTAKE_CLOSED}, {@link StocktakeRule#NOT_A_COUNTER} or
     *     {@link StocktakeRule#TOO_MANY_SCANS}
     */
    public List<Counted> count(StocktakeId id, List<StocktakeScan.Facts> scans) {
        if (scans.size() > MOST) {
            throw new RuleViolated(StocktakeRule.TOO_MANY_SCANS, MOST);
        }
        var stocktake = stocktakes.open(id);
        requireCounter(stocktake);
        requireOurs(scans);
        var known = known(id, scans);
        var rows = targets.of(id, scans);
        var counted = new ArrayList<Counted>();
        for (var scan : scans) {
            var row = Objects.requireNonNull(rows.get(scan.key()));
            boolean again = !known.add(scan.key());
            counted.add(again ? Counted.of(scan, row, true) : take(stocktake, row, scan));
        }
        return counted;
    }

    private Counted take(Stocktake stocktake, StocktakeRow row, StocktakeScan.Facts scan) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var at = scan.at().truncatedTo(ChronoUnit.MICROS);
        // The clock of a phone may go wrong, but nobody counts before the beginning or after this moment.
        var read = scan.readAt(at.isAfter(now) ? now : at.isBefore(stocktake.openedAt()) ? stocktake.openedAt() : at);
        var who = callers.current().requireUser();
        boolean seenBefore = row.countedAt() != null;
        stocktakes.add(new StocktakeScan(row, read, who, now));
        row.see(read, expected.around(row.place()), who);
        if (row.equipment() != null && !seenBefore) {
            reportSighting(stocktake, row, row.equipment(), read);
        }
        return Counted.of(scan, row, seenBefore);
    }

    /** What was not expected may have come after the beginning, so it is told as seen today. */
    private void reportSighting(Stocktake stocktake, StocktakeRow row, EquipmentId device, StocktakeScan.Facts read) {
        var day = row.isExpected() ? LocalDate.ofInstant(read.at(), Terms.VIETNAM) : LocalDate.now(clock);
        sightings.report(List.of(device), new Sighting.Facts(day, SightingKind.STOCKTAKE, null, stocktake.label()));
    }

    /** Who counts is named with the stocktake; where nobody is, everybody who may count does. */
    private void requireCounter(Stocktake stocktake) {
        var user = callers.current().requireUser();
        boolean mayCount = database.sql()
                .createQuery("""
                        select :user = :opener or not exists (select from stocktake_member
                            where stocktake_id = :stocktake and user_id is not null)
                          or exists (select from stocktake_member where stocktake_id = :stocktake and user_id = :user)
                        """)
                .bind("user", user.value())
                .bind("opener", stocktake.openedBy().value())
                .bind("stocktake", stocktake.id().value())
                .mapTo(Boolean.class)
                .one();
        if (!mayCount) {
            throw new RuleViolated(StocktakeRule.NOT_A_COUNTER, stocktake.label());
        }
    }

    private void requireOurs(List<StocktakeScan.Facts> scans) {
        scans.stream()
                .map(StocktakeScan.Facts::place)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(places::get);
        scans.stream()
                .map(StocktakeScan.Facts::custodian)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(persons::get);
    }

    private Set<String> known(StocktakeId id, List<StocktakeScan.Facts> scans) {
        return new HashSet<>(database.sql()
                .createQuery("select scan_key from stocktake_scan where stocktake_id = :id and scan_key = any (:keys)")
                .bind("id", id.value())
                .bindArray(
                        "keys",
                        String.class,
                        scans.stream().map(StocktakeScan.Facts::key).toList())
                .mapTo(String.class)
                .list());
    }

    /**
     * What became of a scan.
     *
     * @param key the key that came with it
     * @param name manufacturer and model, or the code if the register does not know it
     * @param placePath where the register has the device
     * @param again whether it had been seen before
     */
    public record Counted(
            String key,
            String code,
            String name,
            @Nullable String placePath,
            @Nullable String custodianName,
            RowState state,
            boolean again)
            implements Serializable {

        static Counted of(StocktakeScan.Facts scan, StocktakeRow row, boolean again) {
            return new Counted(
                    scan.key(), row.code(), row.name(), row.placePath(), row.custodianName(), row.state(), again);
        }
    }
}
