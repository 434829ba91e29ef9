package org.provenant.application.stocktake;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.stocktake.Resolution;
import org.provenant.domain.stocktake.RowState;

/**
 * One device of a stocktake, by the copy that the stocktake keeps.
 *
 * @param equipment number of the device; none if the register does not know it
 * @param breachId number of the breach that a missing device is in the breach register; it comes with the closing
 * @param lossId number of the loss that was reported of it
 * @param open whether somebody still has to say what became of the difference
 * @param version for edits
 */
public record StocktakeRowView(
        long id,
        boolean expected,
        @Nullable Long equipment,
        String code,
        @Nullable String serialNumber,
        String name,
        @Nullable LifecycleStage stage,
        @Nullable String placePath,
        @Nullable String custodianName,
        @Nullable String permitNumber,
        @Nullable BigDecimal unitValue,
        @Nullable String currency,
        RowState state,
        @Nullable String countedBy,
        @Nullable Instant countedAt,
        @Nullable String seenPlace,
        @Nullable String seenCustodian,
        @Nullable Resolution resolution,
        @Nullable String resolutionReason,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        @Nullable Long breachId,
        @Nullable Long lossId,
        boolean open,
        int version)
        implements Serializable {

    /** The ways to resolve it. */
    public List<Resolution> ways() {
        return Resolution.of(state);
    }
}
