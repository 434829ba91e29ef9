package org.provenant.application.stocktake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.stocktake.ScanWay;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRule;
import org.provenant.domain.stocktake.StocktakeScan;

/** Takes in a spreadsheet of the tags or serial numbers that somebody has seen. */
@UseCase
@Allowed(Permission.COUNT_EQUIPMENT)
public class CountSheet {

    @Inject
    Stocktakes stocktakes;

    @Inject
    CountDevices countDevices;

    @Inject
    Clock clock;

    /**
     * @param place where they were seen; none if nobody said so
     * @throws RuleViolated {@link StocktakeRule#CODE_COLUMN_MISSING}, {@link StocktakeRule#TOO_MANY_SCANS}, what makes the
     *     file unreadable, or as {@link CountDevices}
     */
    public List<CountDevices.Counted> count(StocktakeId id, byte[] file, @Nullable PlaceId place) {
        stocktakes.get(id);
        var now = clock.instant();
        return countDevices.count(
                id,
                CountedSheet.read(file).stream()
                        .map(code -> new StocktakeScan.Facts(
                                UUID.randomUUID().toString(), code, ScanWay.FILE, place, null, now))
                        .toList());
    }
}
