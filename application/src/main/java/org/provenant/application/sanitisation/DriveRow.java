package org.provenant.application.sanitisation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.sanitisation.DriveKind;
import org.provenant.domain.sanitisation.DriveStanding;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeResult;

/**
 * A drive as lists show it.
 *
 * @param assetTag of the device that it is in
 * @param deviceName maker and model of the device
 * @param lastOn the day of its latest record that counts
 * @param version for edits
 */
public record DriveRow(
        long id,
        long equipmentId,
        String assetTag,
        String deviceName,
        LifecycleStage stage,
        DriveKind kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable BigDecimal capacityGb,
        DriveStanding standing,
        @Nullable WipeLevel level,
        @Nullable WipeResult result,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate struckOn,
        @Nullable String struckBecause,
        String recordedBy,
        Instant recordedAt,
        int version)
        implements Serializable {}
