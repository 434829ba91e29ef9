package org.provenant.domain.intake;

import java.util.EnumSet;
import java.util.Set;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.shared.RuleViolated;

/** What a column of a list out of customs software can say. One row is one line of goods of a declaration. */
public enum DeclarationColumn implements SheetColumn {
    NUMBER,
    REGISTERED_ON,
    /** Code of the customs office. */
    OFFICE,
    TYPE_CODE,
    /** Last day of a temporary import. */
    TEMPORARY_UNTIL,
    LANE,
    CLEARED_ON,
    /** Number of the line on the declaration. */
    LINE_NO,
    PERMIT_NUMBER,
    /** Number of the line on the permit. */
    PERMIT_LINE,
    HS_CODE,
    /** The goods' name. */
    GOODS,
    QUANTITY,
    UNIT,
    /** Value of the whole line. */
    VALUE,
    CURRENCY,
    ORIGIN;

    private static final int SHORT = 100;

    private static final Set<DeclarationColumn> REQUIRED =
            EnumSet.of(NUMBER, REGISTERED_ON, OFFICE, TYPE_CODE, PERMIT_NUMBER, HS_CODE, GOODS, QUANTITY);
    private static final Set<DeclarationColumn> DATES = EnumSet.of(REGISTERED_ON, TEMPORARY_UNTIL, CLEARED_ON);
    private static final Set<DeclarationColumn> NUMBERS = EnumSet.of(QUANTITY, VALUE);

    /**
     * Refuses a mapping by which no row could become a line of a declaration.
     *
     * @throws RuleViolated {@link IntakeRule#COLUMN_NOT_MAPPED} or {@link IntakeRule#COLUMN_MAPPED_TWICE}
     */
    public static void requireComplete(SheetMapping<DeclarationColumn> mapping) {
        mapping.requireComplete(values());
    }

    @Override
    public boolean isRequired() {
        return REQUIRED.contains(this);
    }

    @Override
    public boolean mayRepeat() {
        return false;
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
        return this == GOODS;
    }

    @Override
    public boolean keepsNone() {
        return this == GOODS;
    }

    @Override
    public int longest() {
        return switch (this) {
            case GOODS -> PermitLine.GOODS_LENGTH;
            case PERMIT_NUMBER -> Permit.NUMBER_LENGTH;
            default -> SHORT;
        };
    }
}
