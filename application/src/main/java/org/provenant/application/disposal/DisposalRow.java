package org.provenant.application.disposal;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.disposal.OrderStage;

/**
 * One disposal.
 *
 * @param route code of its route in the rule book
 * @param proposedBy name of who drafted it
 * @param edition which version of its papers counts; the next begins each time it is opened again
 * @param receiverName who in Vietnam gets the devices; none if nobody is named
 * @param devices how many devices it disposes of
 * @param partnerLicence number of the partner's licence when the devices left
 * @param scanned how many of them were read where they are collected
 * @param version for edits
 */
public record DisposalRow(
        long id,
        String number,
        String route,
        String purpose,
        OrderStage stage,
        String proposedBy,
        LocalDate proposedOn,
        @Nullable String receiverName,
        @Nullable String receiverTaxCode,
        @Nullable Long partnerId,
        @Nullable String partner,
        @Nullable String partnerLicence,
        @Nullable String vehicle,
        @Nullable LocalDate scheduledFor,
        @Nullable String noticeNumber,
        @Nullable LocalDate noticeOn,
        @Nullable String noNoticeBecause,
        @Nullable LocalDate collectedOn,
        @Nullable LocalDate confirmedOn,
        @Nullable String confirmedBy,
        @Nullable String confirmationNumber,
        @Nullable String declarationNumber,
        @Nullable String declarationType,
        @Nullable LocalDate closedOn,
        int edition,
        int devices,
        int scanned,
        int version)
        implements Serializable {}
