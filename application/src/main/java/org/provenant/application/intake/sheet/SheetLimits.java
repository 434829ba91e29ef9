package org.provenant.application.intake.sheet;

/** How large a spreadsheet may be. Whatever is larger is refused before it can fill the memory. */
public final class SheetLimits {

    public static final int ROWS = 200_000;
    public static final int COLUMNS = 200;
    public static final int CELL_TEXT = 32_767;

    static final int SHARED_STRINGS = 3_000_000;
    static final int SHARED_STRINGS_BYTES = 64 << 20;
    static final int FORMATS = 65_536;
    static final int SHEETS = 1_000;

    /** The last row and column that Excel itself knows. */
    static final int EXCEL_ROWS = 1_048_576;

    static final int EXCEL_COLUMNS = 16_384;

    private SheetLimits() {}
}
