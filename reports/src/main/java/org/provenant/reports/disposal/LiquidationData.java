package org.provenant.reports.disposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that minutes of liquidation say.
 *
 * @param order number of the disposal that was decided on
 * @param day on which the minutes are printed
 * @param valuedOn the day whose end counts for what was written off
 * @param demo whether the assets are demonstration data
 */
public record LiquidationData(
        String company,
        String taxCode,
        String address,
        String order,
        String route,
        String purpose,
        LocalDate day,
        LocalDate valuedOn,
        List<Asset> assets,
        boolean demo) {

    public LiquidationData {
        assets = List.copyOf(assets);
    }

    /**
     * One asset.
     *
     * @param origin ISO code of the country of make
     * @param madeIn year of make
     * @param worth nothing if nobody has put down what it cost
     */
    public record Asset(
            String tag,
            @Nullable String serial,
            String name,
            String origin,
            int madeIn,
            @Nullable Worth worth) {}

    /** What it cost by the books and what was written off of it, in đồng. */
    public record Worth(LocalDate usedFrom, BigDecimal cost, BigDecimal accumulated) {

        public BigDecimal remaining() {
            return cost.subtract(accumulated);
        }
    }
}
