package org.provenant.application.testbed;

import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.EquipmentFacts;
import org.provenant.domain.equipment.Identifiers;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;

/** The facts of a device as a user sees them, to correct one of them. */
public final class ExampleFacts {

    private ExampleFacts() {}

    /** As they are in the register. */
    public static EquipmentFacts of(EquipmentRow row) {
        return with(row, row.assetTag(), row.serialNumber(), row.manufactureYear(), row.note());
    }

    public static EquipmentFacts withTag(EquipmentRow row, String tag) {
        return with(row, tag, row.serialNumber(), row.manufactureYear(), row.note());
    }

    public static EquipmentFacts withSerial(EquipmentRow row, String serial) {
        return with(row, row.assetTag(), serial, row.manufactureYear(), row.note());
    }

    public static EquipmentFacts withYear(EquipmentRow row, int year) {
        return with(row, row.assetTag(), row.serialNumber(), year, row.note());
    }

    public static EquipmentFacts withNote(EquipmentRow row, String note) {
        return with(row, row.assetTag(), row.serialNumber(), row.manufactureYear(), note);
    }

    private static EquipmentFacts with(
            EquipmentRow row, String tag, @Nullable String serial, int year, @Nullable String note) {
        return new EquipmentFacts(
                new AssetTag(tag),
                serial == null ? null : new SerialNumber(serial),
                row.noSerialReason(),
                row.manufacturer(),
                row.model(),
                row.description(),
                row.category(),
                new ManufactureYear(year),
                new Country(row.origin()),
                row.arrivalCondition(),
                new Money(row.unitValue(), Money.currencyOf(row.currency())),
                Identifiers.parse(row.identifiers()),
                note);
    }
}
