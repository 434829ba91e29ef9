package org.provenant.reports.sanitisation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.sanitisation.DriveKind;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeMethod;
import org.provenant.domain.sanitisation.WipeResult;

/**
 * Everything that a certificate says of one drive (fields of NIST SP 800-88).
 *
 * @param number how the certificate is called
 * @param demo whether it is demonstration data
 */
public record WipeCertificateData(
        String company, String taxCode, String address, String number, Medium medium, Wipe wipe, boolean demo) {

    /**
     * The drive and the device that it came from.
     *
     * @param source maker and model of the device
     */
    public record Medium(
            String assetTag,
            String source,
            @Nullable String deviceSerial,
            DriveKind kind,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String serial,
            @Nullable BigDecimal capacityGb) {}

    /**
     * What was done.
     *
     * @param fileDigest SHA-256 of the tool's report or the proof
     */
    public record Wipe(
            LocalDate day,
            String standard,
            WipeLevel level,
            WipeMethod method,
            @Nullable String methodDetail,
            @Nullable String tool,
            @Nullable String toolVersion,
            @Nullable String verification,
            String operator,
            String verifier,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            WipeResult result,
            @Nullable String reportNumber,
            @Nullable String fileDigest) {}
}
