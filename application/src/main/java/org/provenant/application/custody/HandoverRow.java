package org.provenant.application.custody;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.custody.HandoverReminder;
import org.provenant.domain.custody.HandoverState;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.custody.SigningWay;
import org.provenant.domain.shared.AttachmentType;

/**
 * The minutes of one handover in a list or on their card.
 *
 * @param receiver the person who takes over, or the unit
 * @param byUnit whether a unit takes over
 * @param onArrival what is done with the devices when it takes effect; nothing if they keep their stages
 * @param mine whether the caller is the receiver or speaks for it
 * @param waitingDays how many days they have waited to be signed; 0 once they are
 * @param version for edits
 */
public record HandoverRow(
        long id,
        String number,
        String giver,
        String receiver,
        boolean byUnit,
        String place,
        LocalDate handedOn,
        String reason,
        @Nullable String terms,
        @Nullable OnArrival onArrival,
        HandoverState state,
        @Nullable SigningWay signingWay,
        int devices,
        String textDigest,
        @Nullable String giverSignature,
        @Nullable String receiverSignature,
        @Nullable String fileName,
        @Nullable AttachmentType fileType,
        @Nullable String fileDigest,
        String preparedBy,
        Instant preparedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String declinedBecause,
        boolean mine,
        int waitingDays,
        int version)
        implements Serializable {

    /** How urgent it is that they are signed; nothing once they are. */
    public @Nullable HandoverReminder reminder() {
        return state == HandoverState.PENDING ? HandoverReminder.after(waitingDays) : null;
    }
}
