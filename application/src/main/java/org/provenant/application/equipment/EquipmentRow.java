package org.provenant.application.equipment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.regulation.HsCode;

/**
 * One device in a list or export, with the names of what it points at.
 *
 * @param hs eight digits
 * @param identifiers further identifiers, one on a line with its kind in front
 * @param placePath codes and names from the site down
 * @param custodianName the person who answers for it, or the unit that does instead
 * @param version for edits
 */
public record EquipmentRow(
        long id,
        String assetTag,
        @Nullable String serialNumber,
        @Nullable String noSerialReason,
        String manufacturer,
        String model,
        @Nullable String description,
        String hs,
        @Nullable Category category,
        int manufactureYear,
        String origin,
        Condition arrivalCondition,
        BigDecimal unitValue,
        String currency,
        String identifiers,
        @Nullable String note,
        LifecycleStage stage,
        LocalDate stageSince,
        @Nullable String stageEvidence,
        long placeId,
        String placeCode,
        String placeName,
        String placePath,
        LocalDate placedOn,
        @Nullable Long custodianId,
        @Nullable String custodianCode,
        @Nullable String custodianName,
        @Nullable Long custodianUnitId,
        long permitId,
        String permitNumber,
        int permitLineNo,
        String permitGoods,
        String permittedCase,
        String purpose,
        long declarationId,
        String declarationNumber,
        int declarationLineNo,
        LocalDate declaredOn,
        LocalDate receivedOn,
        long batchId,
        String batchFile,
        int version)
        implements Serializable {

    /** The HS code as papers print it. */
    public String hsShown() {
        return new HsCode(hs).shown();
    }
}
