package org.provenant.domain.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.equipment.Imei;
import org.provenant.domain.equipment.MacAddress;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;

/**
 * A row whose values all have the right form: a device to be, before the register was asked about it.
 *
 * @param row the row as Excel numbers it
 * @param assetTag nothing if one is to be generated
 * @param serial nothing only with a reason
 * @param noSerialReason why the device has no serial number
 * @param category nothing if neither the row nor the goods code says it
 * @param permitLine as the file names it
 * @param declarationLine as the file names it
 * @param place as the file names it
 * @param custodian as the file names it
 * @param receivedOn the day on which the device reached the site
 */
public record EquipmentDraft(
        int row,
        @Nullable AssetTag assetTag,
        @Nullable SerialNumber serial,
        @Nullable String noSerialReason,
        String manufacturer,
        String model,
        HsCode hsCode,
        @Nullable Category category,
        ManufactureYear manufactureYear,
        Country origin,
        Condition condition,
        Money unitValue,
        @Nullable String permitLine,
        @Nullable String declarationLine,
        String place,
        @Nullable String custodian,
        @Nullable LocalDate receivedOn,
        List<Imei> imeis,
        List<MacAddress> macs,
        List<String> otherIds,
        @Nullable String description,
        @Nullable String note) {

    public EquipmentDraft {
        imeis = List.copyOf(imeis);
        macs = List.copyOf(macs);
        otherIds = List.copyOf(otherIds);
    }
}
