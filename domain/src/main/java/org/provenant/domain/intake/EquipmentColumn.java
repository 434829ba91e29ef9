package org.provenant.domain.intake;

import java.util.EnumSet;
import java.util.Set;

/** What a column of a supplier's spreadsheet can say of a device. One row is one device. */
public enum EquipmentColumn {
    ASSET_TAG,
    SERIAL,
    NO_SERIAL_REASON,
    MANUFACTURER,
    MODEL,
    HS_CODE,
    CATEGORY,
    MANUFACTURE_YEAR,
    ORIGIN,
    CONDITION,
    UNIT_VALUE,
    CURRENCY,
    PERMIT_LINE,
    DECLARATION_LINE,
    PLACE,
    CUSTODIAN,
    /** The day on which the device reached the site. */
    RECEIVED_ON,
    IMEI,
    MAC,
    OTHER_ID,
    /** The goods' name. */
    DESCRIPTION,
    /** Only to refuse rows that stand for several devices. */
    QUANTITY,
    NOTE;

    private static final Set<EquipmentColumn> REQUIRED =
            EnumSet.of(MANUFACTURER, MODEL, HS_CODE, MANUFACTURE_YEAR, ORIGIN, CONDITION, UNIT_VALUE, CURRENCY, PLACE);
    private static final Set<EquipmentColumn> SEVERAL = EnumSet.of(IMEI, MAC, OTHER_ID, NOTE);
    private static final Set<EquipmentColumn> DATES = EnumSet.of(RECEIVED_ON);
    private static final Set<EquipmentColumn> NUMBERS = EnumSet.of(UNIT_VALUE, QUANTITY);

    /**
     * Whether every row needs a value. Beside these, a row needs {@link #SERIAL} or {@link #NO_SERIAL_REASON}.
     */
    public boolean isRequired() {
        return REQUIRED.contains(this);
    }

    /** Whether several columns of one sheet may carry it, as with the two IMEIs of a phone. */
    public boolean mayRepeat() {
        return SEVERAL.contains(this);
    }

    /** Whether its texts are dates, read by the declared {@link DateOrder}. */
    public boolean isDate() {
        return DATES.contains(this);
    }

    /** Whether its texts are numbers, read by the declared {@link NumberStyle}. */
    public boolean isNumber() {
        return NUMBERS.contains(this);
    }
}
