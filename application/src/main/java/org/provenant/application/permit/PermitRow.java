package org.provenant.application.permit;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.PermittedCase;

/**
 * One permit in a list, with the sums over its lines.
 *
 * @param lines number of kinds of goods
 * @param permitted pieces permitted
 * @param declared pieces that declarations have taken off
 * @param imported devices in the register
 * @param leftToDeclare pieces that may still be declared
 * @param leftPieces pieces that may still be registered
 * @param validity how it stands today
 */
public record PermitRow(
        long id,
        String number,
        LocalDate issuedOn,
        String authority,
        PermittedCase permittedCase,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int lines,
        long permitted,
        long declared,
        long imported,
        long leftToDeclare,
        long leftPieces,
        Validity validity)
        implements Serializable {}
