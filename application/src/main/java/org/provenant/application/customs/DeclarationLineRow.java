package org.provenant.application.customs;

import java.io.Serializable;
import org.provenant.domain.regulation.HsCode;

/**
 * One line of a declaration.
 *
 * @param hs eight digits
 * @param quantity pieces declared
 * @param registered devices in the register
 * @param openPieces pieces declared and not yet in the register
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
        String unit)
        implements Serializable {

    /** The HS code as documents print it. */
    public String hsShown() {
        return new HsCode(hs).shown();
    }
}
