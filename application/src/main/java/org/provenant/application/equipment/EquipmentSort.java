package org.provenant.application.equipment;

import java.util.function.Function;

/** What the list of devices can be sorted by. */
public enum EquipmentSort {
    ASSET_TAG("e.asset_tag", "text", EquipmentRow::assetTag),
    SERIAL("coalesce(e.serial_number, '')", "text", row -> row.serialNumber() == null ? "" : row.serialNumber()),
    MANUFACTURER("e.manufacturer", "text", EquipmentRow::manufacturer),
    MODEL("e.model", "text", EquipmentRow::model),
    HS("e.hs", "text", EquipmentRow::hs),
    YEAR("e.manufacture_year", "int", row -> Integer.toString(row.manufactureYear())),
    STAGE("e.stage", "text", row -> row.stage().name()),
    PLACE("p.code", "text", EquipmentRow::placeCode),
    CUSTODIAN("coalesce(c.name, '')", "text", row -> row.custodianName() == null ? "" : row.custodianName()),
    RECEIVED_ON("e.received_on", "date", row -> row.receivedOn().toString());

    private final String column;
    private final String type;
    private final Function<EquipmentRow, String> value;

    EquipmentSort(String column, String type, Function<EquipmentRow, String> value) {
        this.column = column;
        this.type = type;
        this.value = value;
    }

    String column() {
        return column;
    }

    String type() {
        return type;
    }

    String valueOf(EquipmentRow row) {
        return value.apply(row);
    }

    /** This column upwards or downwards; equal values follow in the order of registration. */
    public Order upwards() {
        return new Order(this, false);
    }

    public Order downwards() {
        return new Order(this, true);
    }

    /** An order of the list. */
    public record Order(EquipmentSort by, boolean descending) {}
}
