package org.provenant.application.equipment.lock;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.AttachmentType;

/**
 * One consent.
 *
 * @param place the other place that it lets the goods come to
 * @param purpose the other purpose that it lets the goods serve
 * @param text what it allows, in its words
 * @param devices of how many devices it speaks one by one
 * @param lines of how many permit lines it speaks as a whole
 * @param version for edits
 */
public record ConsentRow(
        long id,
        String number,
        LocalDate issuedOn,
        String authority,
        DeviceAction action,
        @Nullable Long placeId,
        @Nullable String place,
        @Nullable String receiverName,
        @Nullable String receiverTaxCode,
        @Nullable String purpose,
        String text,
        @Nullable LocalDate validUntil,
        String fileName,
        AttachmentType fileType,
        long fileSize,
        String fileDigest,
        @Nullable String newDeclaration,
        @Nullable String newDeclarationType,
        @Nullable LocalDate newDeclaredOn,
        @Nullable String citedDeclaration,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBecause,
        int devices,
        int lines,
        boolean inForce,
        int version)
        implements Serializable {}
