package org.provenant.application.permit;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.PermittedCase;

/**
 * One line of a permit with its balance.
 *
 * @param hs eight digits
 * @param permitted pieces permitted
 * @param declared pieces that declarations have taken off
 * @param imported devices in the register
 * @param leftToDeclare pieces that may still be declared
 * @param leftPieces pieces that may still be registered
 * @param place where it may be used, if the permit says so
 */
public record PermitLineRow(
        long id,
        long permitId,
        String permitNumber,
        PermittedCase permittedCase,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int lineNo,
        String goods,
        String hs,
        int permitted,
        int declared,
        int imported,
        int leftToDeclare,
        int leftPieces,
        String unit,
        String purpose,
        @Nullable Long placeId,
        @Nullable String place)
        implements Serializable {

    /** The HS code as documents print it. */
    public String hsShown() {
        return new HsCode(hs).shown();
    }
}
