package org.provenant.application.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.stocktake.RowState;
import org.provenant.domain.stocktake.ScanWay;
import org.provenant.domain.stocktake.ScannedCode;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRow;
import org.provenant.domain.stocktake.StocktakeScan;

/** Finds the row that each scan means; what the stocktake does not expect gets a row of its own. */
@ApplicationScoped
class ScanTargets {

    @Inject
    Stocktakes stocktakes;

    @Inject
    ExpectedDevices expected;

    @Inject
    Database database;

    /** A row for each scan, by the scan's key. */
    Map<String, StocktakeRow> of(StocktakeId stocktake, List<StocktakeScan.Facts> scans) {
        var codes = scans.stream()
                .filter(scan -> scan.way() != ScanWay.UNREADABLE)
                .map(scan -> scan.code().upper())
                .collect(Collectors.toSet());
        var rows = codes.isEmpty() ? Map.<String, StocktakeRow>of() : rowsOf(stocktake, codes);
        var targets = new HashMap<String, StocktakeRow>();
        for (var scan : scans) {
            targets.computeIfAbsent(
                    scan.key(),
                    key -> scan.way() == ScanWay.UNREADABLE
                            ? unreadable(stocktake, scan)
                            : Objects.requireNonNull(rows.get(scan.code().upper())));
        }
        return targets;
    }

    private Map<String, StocktakeRow> rowsOf(StocktakeId stocktake, Set<String> codes) {
        var known = stocktakes.named(stocktake, codes);
        var rows = new HashMap<String, StocktakeRow>();
        for (var code : codes) {
            only(known, row -> row.equipment() != null && row.code().equals(code))
                    .or(() -> only(known, row -> code.equals(row.serialNumber())))
                    .or(() -> only(
                            known,
                            row -> row.state() == RowState.UNKNOWN && row.code().equals(code)))
                    .ifPresent(row -> rows.put(code, row));
        }
        var registered = expected.byCode(codes);
        for (var code : codes) {
            rows.computeIfAbsent(code, key -> ofRegister(stocktake, key, registered.getOrDefault(key, List.of())));
        }
        return rows;
    }

    private static Optional<StocktakeRow> only(List<StocktakeRow> rows, Predicate<StocktakeRow> wanted) {
        var found = rows.stream().filter(wanted).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** A device may have got another tag since the stocktake began; its row is still its row. */
    private StocktakeRow ofRegister(StocktakeId stocktake, String code, List<Long> devices) {
        if (devices.size() != 1) {
            return stocktakes.add(new StocktakeRow(stocktake, new ScannedCode(code), true));
        }
        var device = new EquipmentId(devices.get(0));
        return database.entities()
                .createQuery(
                        "select r from StocktakeRow r where r.stocktake = :stocktake and r.equipment = :device",
                        StocktakeRow.class)
                .setParameter("stocktake", stocktake)
                .setParameter("device", device)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> stocktakes.add(new StocktakeRow(
                        stocktake, false, expected.described(devices).get(0))));
    }

    /** Each is another device, unless the same scan comes again. */
    private StocktakeRow unreadable(StocktakeId stocktake, StocktakeScan.Facts scan) {
        return database.sql()
                .createQuery("select row_id from stocktake_scan where stocktake_id = :stocktake and scan_key = :key")
                .bind("stocktake", stocktake.value())
                .bind("key", scan.key())
                .mapTo(Long.class)
                .findOne()
                .map(row -> database.entities().find(StocktakeRow.class, row))
                .orElseGet(() -> stocktakes.add(new StocktakeRow(stocktake, scan.code(), false)));
    }
}
