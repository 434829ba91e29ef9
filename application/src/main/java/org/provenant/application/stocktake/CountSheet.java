package org.provenant.application.stocktake;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.stocktake.RowState;
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
     * @param fileName as the user's machine calls it
     * @param place where they were seen; none if nobody said so
     * @throws RuleViolated {@link StocktakeRule#CODE_COLUMN_MISSING}, {@link StocktakeRule#TOO_MANY_SCANS}, what makes the
     *     file unreadable, or as {@link CountDevices}
     */
    public Outcome count(StocktakeId id, String fileName, byte[] file, @Nullable PlaceId place) {
        stocktakes.get(id);
        var now = clock.instant();
        var read = CountedSheet.read(fileName, file);
        var counted = countDevices.count(
                id,
                read.codes().stream()
                        .map(code -> new StocktakeScan.Facts(
                                UUID.randomUUID().toString(), code, ScanWay.FILE, place, null, now))
                        .toList());
        return new Outcome(counted, read.repeated());
    }

    /**
     * What became of the file.
     *
     * @param counted each code of the file once, in their order
     * @param repeated how many cells hold a code that stands further up already
     */
    public record Outcome(List<CountDevices.Counted> counted, int repeated) implements Serializable {

        public Outcome {
            counted = List.copyOf(counted);
        }

        /** How many devices of the register nobody had counted before. */
        public long fresh() {
            return counted.stream()
                    .filter(each -> !each.again() && each.state() != RowState.UNKNOWN)
                    .count();
        }

        /** How many codes came again, from the file itself or after an earlier count. */
        public long again() {
            return repeated
                    + counted.stream().filter(CountDevices.Counted::again).count();
        }

        /** How many codes the register does not know and nobody had counted before. */
        public long unknown() {
            return counted.stream()
                    .filter(each -> !each.again() && each.state() == RowState.UNKNOWN)
                    .count();
        }
    }
}
