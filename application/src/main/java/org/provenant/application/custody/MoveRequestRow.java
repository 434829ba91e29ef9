package org.provenant.application.custody;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.custody.MoveRequestState;

/**
 * One request to move devices.
 *
 * @param keeper who is to answer for the devices; nobody in particular if none is named
 * @param mine whether it waits for the caller's approval
 * @param decision what was said when it was decided
 * @param version for edits
 */
public record MoveRequestRow(
        long id,
        String number,
        String place,
        @Nullable String keeper,
        LocalDate movedOn,
        String reason,
        String approver,
        String askedBy,
        Instant askedAt,
        MoveRequestState state,
        int devices,
        boolean mine,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String decision,
        int version)
        implements Serializable {}
