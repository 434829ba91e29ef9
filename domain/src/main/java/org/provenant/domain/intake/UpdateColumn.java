package org.provenant.domain.intake;

import java.util.EnumSet;
import java.util.Set;
import org.provenant.domain.equipment.EquipmentFacts;
import org.provenant.domain.shared.RuleViolated;

/**
 * What a spreadsheet that updates devices can say. Some columns only name the device or are compared with it, because
 * what they say comes from papers or is changed elsewhere.
 */
public enum UpdateColumn implements SheetColumn {
    /** The number that the register itself gave to the device. */
    RECORD_NO,
    /** How often the device had been changed when the file was made. */
    VERSION,
    ASSET_TAG,
    SERIAL,
    NO_SERIAL_REASON,
    MANUFACTURER,
    MODEL,
    DESCRIPTION,
    CATEGORY,
    MANUFACTURE_YEAR,
    ORIGIN,
    CONDITION,
    UNIT_VALUE,
    CURRENCY,
    IMEI,
    MAC,
    OTHER_ID,
    NOTE,
    PLACE,
    CUSTODIAN,
    HS_CODE,
    PERMIT_LINE,
    DECLARATION_NUMBER,
    DECLARATION_LINE,
    RECEIVED_ON,
    STAGE;

    /** Facts that come from papers, or change with a paper of their own: only compared. */
    private static final Set<UpdateColumn> FIXED = EnumSet.of(
            RECORD_NO, VERSION, HS_CODE, PERMIT_LINE, DECLARATION_NUMBER, DECLARATION_LINE, RECEIVED_ON, STAGE);

    private static final Set<UpdateColumn> CLEARABLE =
            EnumSet.of(SERIAL, NO_SERIAL_REASON, DESCRIPTION, CATEGORY, IMEI, MAC, OTHER_ID, NOTE, CUSTODIAN);
    private static final Set<UpdateColumn> OF_ONE_DEVICE =
            EnumSet.of(ASSET_TAG, SERIAL, NO_SERIAL_REASON, IMEI, MAC, OTHER_ID);
    private static final Set<UpdateColumn> SEVERAL = EnumSet.of(IMEI, MAC, OTHER_ID, NOTE);
    private static final Set<UpdateColumn> PROSE = EnumSet.of(NOTE, DESCRIPTION, NO_SERIAL_REASON);
    private static final Set<UpdateColumn> KEEPS_NONE = EnumSet.of(NOTE, DESCRIPTION);

    /**
     * Refuses a mapping by which no row could change a device.
     *
     * @param key how the rows name their devices
     * @throws RuleViolated {@link IntakeRule#KEY_NOT_MAPPED}, {@link IntakeRule#NOTHING_TO_UPDATE} or
     *     {@link IntakeRule#COLUMN_MAPPED_TWICE}
     */
    public static void requireComplete(SheetMapping<UpdateColumn> mapping, DeviceKey key) {
        mapping.requireComplete(values());
        for (var column : key.columns()) {
            if (mapping.columnsFor(column).isEmpty()) {
                throw new RuleViolated(IntakeRule.KEY_NOT_MAPPED, column, key);
            }
        }
        if (EnumSet.allOf(UpdateColumn.class).stream()
                .noneMatch(column -> column.isChanged() && !key.names(column) && mapping.covers(column))) {
            throw new RuleViolated(IntakeRule.NOTHING_TO_UPDATE);
        }
    }

    /** Whether an update may change what it says. */
    public boolean isChanged() {
        return !FIXED.contains(this);
    }

    /** Whether a device can be without it. */
    public boolean isClearable() {
        return CLEARABLE.contains(this);
    }

    /** Whether one value can be right for many devices. */
    public boolean fitsMany() {
        return isChanged() && !OF_ONE_DEVICE.contains(this);
    }

    /** Whether it says where the device stands and who has it. */
    public boolean isCustody() {
        return this == PLACE || this == CUSTODIAN;
    }

    @Override
    public boolean isRequired() {
        return false;
    }

    @Override
    public boolean mayRepeat() {
        return SEVERAL.contains(this);
    }

    @Override
    public boolean isDate() {
        return this == RECEIVED_ON;
    }

    @Override
    public boolean isNumber() {
        return this == UNIT_VALUE;
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
