package org.provenant.application.customs;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One shipment in a list.
 *
 * @param declarations how many declarations stand under it
 * @param quantity pieces declared under it
 * @param permits numbers of the permits that its declarations draw on
 */
public record ShipmentRow(
        long id,
        String reference,
        @Nullable String invoice,
        @Nullable String billOfLading,
        @Nullable String carrier,
        @Nullable LocalDate arrivedOn,
        @Nullable String port,
        int declarations,
        long quantity,
        @Nullable String permits)
        implements Serializable {}
