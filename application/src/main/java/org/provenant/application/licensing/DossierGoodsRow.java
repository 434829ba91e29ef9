package org.provenant.application.licensing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.licensing.EndRoute;
import org.provenant.domain.licensing.GoodsCondition;
import org.provenant.domain.regulation.CaseAdvice;
import org.provenant.domain.regulation.HsCode;

/**
 * One kind of goods of a dossier.
 *
 * @param hs eight digits
 * @param quantity pieces asked for
 * @param unitValue value of one piece
 * @param granted pieces that the permit allows; none while nothing is granted, 0 if this kind was not
 * @param permitLine number of the permit's line on which it was granted; none if it was not
 * @param failed conditions of the case that these goods do not meet, as a warning
 */
public record DossierGoodsRow(
        long id,
        int lineNo,
        String goods,
        String hs,
        @Nullable String model,
        GoodsCondition condition,
        int quantity,
        String unit,
        @Nullable BigDecimal unitValue,
        @Nullable String currency,
        @Nullable Integer manufactureYear,
        @Nullable String origin,
        String purpose,
        @Nullable Long placeId,
        @Nullable String place,
        @Nullable EndRoute plannedRoute,
        @Nullable LocalDate plannedEnd,
        @Nullable Integer granted,
        @Nullable Long permitLine,
        List<CaseAdvice.Said> failed)
        implements Serializable {

    public DossierGoodsRow {
        failed = List.copyOf(failed);
    }

    /** The HS code as documents print it. */
    public String hsShown() {
        return new HsCode(hs).shown();
    }
}
