package org.provenant.reports.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.custody.HandoverState;
import org.provenant.domain.custody.SigningWay;

/**
 * How far minutes are signed.
 *
 * @param textDigest SHA-256 of the text that is signed
 * @param by who signed in for it
 * @param giver what the giver drew, as PNG
 * @param receiver what the receiver drew, as PNG
 */
public record HandoverSigned(
        String textDigest,
        HandoverState state,
        @Nullable SigningWay way,
        @Nullable String by,
        @Nullable Instant at,
        byte @Nullable [] giver,
        byte @Nullable [] receiver) {}
