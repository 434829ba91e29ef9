package org.provenant.application.custody;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.custody.MoveRequestState;
import org.provenant.domain.custody.OnArrival;

/**
 * One request to move devices.
 *
 * @param keeper who is to answer for the devices; nobody in particular if none is named
 * @param onArrival what is done with the devices as they come; nothing if they keep their stages
 * @param approverAccount the user as whom the approver signs in; nothing if the approver is linked to none
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
        @Nullable OnArrival onArrival,
        long approverId,
        String approver,
        @Nullable String approverAccount,
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
