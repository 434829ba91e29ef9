package org.provenant.application.customs;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationState;
import org.provenant.domain.customs.Lane;

/**
 * One declaration in a list, with the sums over its lines.
 *
 * @param permits numbers of the permits it draws on
 * @param lines number of kinds of goods
 * @param quantity pieces declared
 * @param registered devices in the register
 * @param openPieces pieces declared and not yet in the register; none of a cancelled declaration
 * @param lane the channel, once it is known
 */
public record DeclarationRow(
        long id,
        String number,
        LocalDate registeredOn,
        String customsOffice,
        String typeCode,
        DeclarationState state,
        @Nullable Lane lane,
        String permits,
        int lines,
        long quantity,
        long registered,
        long openPieces)
        implements Serializable {}
