package org.provenant.application.intake.sheet;

import java.util.Arrays;
import java.util.List;
import org.provenant.domain.intake.EquipmentColumn;

/** The columns of the sheets that we write, in their order. */
final class SheetColumns {

    /** A row of ours is always one device, so there is no column of quantities. */
    static final List<EquipmentColumn> OF_DEVICES = Arrays.stream(EquipmentColumn.values())
            .filter(column -> column != EquipmentColumn.QUANTITY)
            .toList();

    /** The width of a column of no particular kind, in characters. */
    static final int WIDTH = 16;

    private SheetColumns() {}

    /** A comfortable width, in characters. */
    static int width(EquipmentColumn column) {
        return switch (column) {
            case DESCRIPTION, NOTE, NO_SERIAL_REASON -> 36;
            case MODEL, SERIAL, PLACE, CUSTODIAN, CONDITION, CATEGORY, OTHER_ID, MAC -> 24;
            default -> WIDTH;
        };
    }
}
