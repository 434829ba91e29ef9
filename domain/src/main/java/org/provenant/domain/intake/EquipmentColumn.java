package org.provenant.domain.intake;

import java.util.EnumSet;
import java.util.Set;
import org.provenant.domain.equipment.EquipmentFacts;
import org.provenant.domain.shared.RuleViolated;

/** What a column of a supplier's spreadsheet can say of a device. One row is one device. */
public enum EquipmentColumn implements SheetColumn {
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

    private static final Set<EquipmentColumn> PROSE = EnumSet.of(NOTE, DESCRIPTION, NO_SERIAL_REASON);
    private static final Set<EquipmentColumn> KEEPS_NONE = EnumSet.of(NOTE, DESCRIPTION);

    /**
     * Refuses a mapping by which no row could become a device.
     *
     * @throws RuleViolated {@link IntakeRule#COLUMN_NOT_MAPPED}, {@link IntakeRule#SERIAL_NOT_MAPPED} or
     *     {@link IntakeRule#COLUMN_MAPPED_TWICE}
     */
    public static void requireComplete(SheetMapping<EquipmentColumn> mapping) {
        mapping.requireComplete(values());
        if (!mapping.covers(SERIAL) && !mapping.covers(NO_SERIAL_REASON)) {
            throw new RuleViolated(IntakeRule.SERIAL_NOT_MAPPED);
        }
    }

    /** Beside the required ones, a row needs {@link #SERIAL} or {@link #NO_SERIAL_REASON}. */
    @Override
    public boolean isRequired() {
        return REQUIRED.contains(this);
    }

    @Override
    public boolean mayRepeat() {
        return SEVERAL.contains(this);
    }

    @Override
    public boolean isDate() {
        return DATES.contains(this);
    }

    @Override
    public boolean isNumber() {
        return NUMBERS.contains(this);
    }

    @Override
    public boolean isProse() {
        return PROSE.contains(this);
    }

    @Override
    public boolean keepsNone() {
        return KEEPS_NONE.contains(this);
    }

    @Override
    public int longest() {
        return switch (this) {
            case NOTE, DESCRIPTION -> EquipmentFacts.TEXT_LENGTH;
            case OTHER_ID, IMEI, MAC -> EquipmentFacts.TEXT_LENGTH / 2;
            default -> EquipmentFacts.NAME_LENGTH;
        };
    }
}
