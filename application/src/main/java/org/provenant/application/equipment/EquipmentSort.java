package org.provenant.application.equipment;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListState;

/** What the list of devices can be sorted by. */
public enum EquipmentSort {
    ASSET_TAG("e.asset_tag", "text", EquipmentRow::assetTag),
    SERIAL("coalesce(e.serial_number, '')", "text", row -> row.serialNumber() == null ? "" : row.serialNumber()),
    MANUFACTURER("e.manufacturer", "text", EquipmentRow::manufacturer),
    MODEL("e.model", "text", EquipmentRow::model),
    HS("e.hs", "text", EquipmentRow::hs),
    YEAR("e.manufacture_year", "int", row -> Integer.toString(row.manufactureYear())),
    STAGE("e.stage", "text", row -> row.stage().name()),
    PLACE("p.code", "text", EquipmentRow::placeCode, EquipmentHolders.PLACES),
    CUSTODIAN(
            "coalesce(c.name, '')",
            "text",
            row -> row.custodianName() == null ? "" : row.custodianName(),
            EquipmentHolders.PERSONS),
    RECEIVED_ON("e.received_on", "date", row -> row.receivedOn().toString());

    private final String column;
    private final String type;
    private final Function<EquipmentRow, String> value;
    private final @Nullable EquipmentHolders holders;

    EquipmentSort(String column, String type, Function<EquipmentRow, String> value) {
        this(column, type, value, null);
    }

    EquipmentSort(
            String column, String type, Function<EquipmentRow, String> value, @Nullable EquipmentHolders holders) {
        this.column = column;
        this.type = type;
        this.value = value;
        this.holders = holders;
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

    /** Those by whose name the devices are ordered, if the order is not by a fact of the device itself. */
    @Nullable
    EquipmentHolders holders() {
        return holders;
    }

    /** This column upwards or downwards; equal values follow in the order of registration. */
    public Order upwards() {
        return new Order(this, false);
    }

    public Order downwards() {
        return new Order(this, true);
    }

    /** An order of the list. */
    public record Order(EquipmentSort by, boolean descending) {

        /** The order that a list's address or a saved view asks for. */
        public static Order of(ListState state) {
            return new Order(state.sortedBy(ASSET_TAG), state.isDescending());
        }
    }
}
