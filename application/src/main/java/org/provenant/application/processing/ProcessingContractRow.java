package org.provenant.application.processing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One processing contract in a list.
 *
 * @param traderCountry two-letter code
 * @param permits numbers of the permits under it
 * @param cameIn pieces declared under its permits
 * @param wentOut pieces that left Vietnam under its permits, one by one or by quantity
 */
public record ProcessingContractRow(
        long id,
        String number,
        LocalDate signedOn,
        String trader,
        String traderCountry,
        @Nullable LocalDate endsOn,
        @Nullable String permits,
        long cameIn,
        long wentOut)
        implements Serializable {}
