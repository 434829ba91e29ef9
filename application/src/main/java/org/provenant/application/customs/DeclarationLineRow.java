package org.provenant.application.customs;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.HsCode;

/**
 * One line of a declaration.
 *
 * @param hs eight digits
 * @param quantity pieces declared
 * @param registered devices in the register
 * @param openPieces pieces declared and not yet in the register
 * @param value value of the line in its currency, if it was entered
 * @param origin code of the country of origin, if it was entered
 */
public record DeclarationLineRow(
        long id,
        int lineNo,
        String goods,
        String hs,
        long permitLineId,
        long permitId,
        String permitNumber,
        int permitLineNo,
        int quantity,
        int registered,
        int openPieces,
        String unit,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable String origin)
        implements Serializable {

    /** The HS code as documents print it. */
    public String hsShown() {
        return new HsCode(hs).shown();
    }
}
