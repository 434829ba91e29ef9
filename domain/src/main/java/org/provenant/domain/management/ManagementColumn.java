package org.provenant.domain.management;

/** A column of a management report. Its words are the heading that the register proposes. */
public enum ManagementColumn {
    ACCOUNTING_PAPER(Type.TEXT, 8),
    ASSET_TAG(Type.TEXT, 8),
    BASIS(Type.TEXT, 12),
    BREACH_KIND(Type.TEXT, 12),
    CLOSED_ON(Type.DAY, 9),
    CONFIRMATION(Type.TEXT, 9),
    CUSTODIAN(Type.TEXT, 12),
    DAY(Type.DAY, 9),
    DECLARATION(Type.TEXT, 10),
    DECLARED(Type.COUNT, 6),
    DESCRIPTION(Type.TEXT, 16),
    DESTROYED(Type.COUNT, 6),
    DETAIL(Type.TEXT, 22),
    DEVICE(Type.TEXT, 14),
    DEVICES(Type.COUNT, 6),
    ELSEWHERE(Type.COUNT, 6),
    EVENT(Type.TEXT, 11),
    EVIDENCE(Type.TEXT, 14),
    EXPECTED(Type.COUNT, 6),
    FOUND_ON(Type.DAY, 9),
    GONE(Type.COUNT, 6),
    GONE_ON(Type.DAY, 9),
    GOODS(Type.TEXT, 18),
    HERE(Type.COUNT, 6),
    HS(Type.TEXT, 7),
    IN_USE(Type.COUNT, 6),
    LEFT(Type.COUNT, 6),
    LIFE_MONTHS(Type.NUMBER, 5),
    LINE(Type.NUMBER, 4),
    LIQUIDATED(Type.COUNT, 6),
    LOST(Type.COUNT, 5),
    MISSING(Type.COUNT, 6),
    NAME(Type.TEXT, 18),
    NUMBER(Type.TEXT, 9),
    OPENED_ON(Type.DAY, 9),
    ORDER(Type.TEXT, 9),
    ORDERED(Type.COUNT, 6),
    ORIGINAL_COST(Type.COUNT, 10),
    OTHER(Type.COUNT, 6),
    OTHERWISE(Type.COUNT, 6),
    PAPER(Type.TEXT, 12),
    PERMIT(Type.TEXT, 10),
    PERMITTED(Type.COUNT, 6),
    PERMITTED_CASE(Type.TEXT, 6),
    PLACE(Type.TEXT, 18),
    PLANNED_END(Type.DAY, 9),
    PLANNED_ROUTE(Type.TEXT, 12),
    PURPOSE(Type.TEXT, 18),
    RECEIVED(Type.COUNT, 6),
    RECEIVER(Type.TEXT, 14),
    RE_EXPORTED(Type.COUNT, 6),
    REMAINING(Type.COUNT, 10),
    REMEDY(Type.TEXT, 14),
    RESPONSIBLE(Type.TEXT, 11),
    RETURNED(Type.COUNT, 6),
    ROUTE(Type.TEXT, 9),
    SEEN(Type.COUNT, 6),
    SERIAL_NUMBER(Type.TEXT, 10),
    STATE(Type.TEXT, 7),
    STORED(Type.COUNT, 6),
    SURPLUS(Type.COUNT, 6),
    TREATMENT(Type.TEXT, 9),
    UNIT(Type.TEXT, 5),
    UNRESOLVED(Type.COUNT, 6),
    USED_FROM(Type.DAY, 9),
    WRITTEN_OFF(Type.COUNT, 10);

    private final Type type;
    private final int width;

    ManagementColumn(Type type, int width) {
        this.type = type;
        this.width = width;
    }

    public Type type() {
        return type;
    }

    /** How much room it takes beside the others. */
    public int width() {
        return width;
    }

    /** What stands in a column. */
    public enum Type {
        TEXT,
        /** A number of which nobody wants the sum. */
        NUMBER,
        /** Pieces, or đồng, which are summed up. */
        COUNT,
        DAY
    }
}
