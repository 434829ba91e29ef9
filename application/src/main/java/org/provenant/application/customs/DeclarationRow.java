package org.provenant.application.customs;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One declaration in a list, with the sums over its lines.
 *
 * @param permits numbers of the permits it draws on
 * @param lines number of kinds of goods
 * @param quantity pieces declared
 * @param registered devices in the register
 * @param openPieces pieces declared and not yet in the register
 */
public record DeclarationRow(
        long id,
        String number,
        LocalDate registeredOn,
        String customsOffice,
        String typeCode,
        String permits,
        int lines,
        long quantity,
        long registered,
        long openPieces)
        implements Serializable {}
