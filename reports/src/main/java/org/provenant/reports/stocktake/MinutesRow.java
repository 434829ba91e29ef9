package org.provenant.reports.stocktake;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One device in the minutes.
 *
 * @param code asset tag, or what was read or described if the register does not know it
 * @param place where the register had it when the stocktake began
 * @param booked one if it was expected, else none
 * @param counted one if it is here, else none
 * @param value what it cost by the declaration; none if the register does not know it
 */
public record MinutesRow(
        String name,
        String code,
        @Nullable String serialNumber,
        @Nullable String place,
        int booked,
        int counted,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable String note)
        implements Serializable {

    /** More if positive, less if negative. */
    public int difference() {
        return counted - booked;
    }

    /** The value of so many; nothing if it is not known, or there are none. */
    @Nullable
    BigDecimal valueOf(int pieces) {
        return value == null || pieces == 0 ? null : value.multiply(BigDecimal.valueOf(pieces));
    }
}
