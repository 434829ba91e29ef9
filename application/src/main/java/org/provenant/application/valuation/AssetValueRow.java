package org.provenant.application.valuation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.valuation.Depreciation;
import org.provenant.domain.valuation.Treatment;

/**
 * What a device cost, and what is left of it on a day.
 *
 * @param band code of its depreciation band; none for tools
 * @param goneOn the day on which it left for good; nothing is written off from then on
 * @param day when that day ends
 */
public record AssetValueRow(
        long id,
        String assetTag,
        @Nullable String serialNumber,
        String device,
        LifecycleStage stage,
        BigDecimal originalCost,
        LocalDate usedFrom,
        Treatment treatment,
        @Nullable String band,
        int lifeMonths,
        @Nullable String paper,
        @Nullable LocalDate goneOn,
        LocalDate day)
        implements Serializable {

    /** What has been written off, in đồng. */
    public BigDecimal accumulated() {
        var depreciation = new Depreciation(originalCost, usedFrom, lifeMonths);
        return goneOn == null || goneOn.isAfter(day)
                ? depreciation.accumulatedOn(day)
                : depreciation.accumulatedBefore(goneOn);
    }

    /** Whether it had left when the day ended. */
    public boolean gone() {
        return goneOn != null && !goneOn.isAfter(day);
    }

    /** What is left, in đồng. */
    public BigDecimal remaining() {
        return originalCost.subtract(accumulated());
    }
}
