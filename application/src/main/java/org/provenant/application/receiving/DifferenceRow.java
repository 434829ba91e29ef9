package org.provenant.application.receiving;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.receiving.DifferenceKind;
import org.provenant.domain.receiving.DifferenceState;

/**
 * One difference.
 *
 * @param lineNo the line of the declaration, if it is about one
 * @param permitNumber the permit that the line draws on
 * @param resolution the explanation, once there is one
 * @param version for edits
 */
public record DifferenceRow(
        long id,
        DifferenceKind kind,
        @Nullable String serialNumber,
        int expected,
        int received,
        DifferenceState state,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String resolution,
        @Nullable String evidence,
        long declarationId,
        String declarationNumber,
        @Nullable Integer lineNo,
        @Nullable String goods,
        @Nullable Long permitId,
        @Nullable String permitNumber,
        int version)
        implements Serializable {}
