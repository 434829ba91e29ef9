package org.provenant.application.intake.sheet;

/** How large a spreadsheet may be. Whatever is larger is refused before it can fill the memory. */
public final class SheetLimits {

    public static final int MEGABYTES = 20;
    public static final int ROWS = 200_000;
    public static final int COLUMNS = 200;
    public static final int CELL_TEXT = 32_767;

    static final int FILE_BYTES = MEGABYTES << 20;
    static final int ZIP_ENTRIES = 1_000;
    static final long ENTRY_BYTES = 200L << 20;
    static final long ALL_ENTRIES_BYTES = 400L << 20;
    static final int RATIO = 100;
    static final int BYTES_WITHOUT_RATIO = 100_000;
    static final int SHARED_STRINGS = 3_000_000;
    static final int SHARED_STRINGS_BYTES = 64 << 20;
    static final int FORMATS = 65_536;
    static final int SHEETS = 1_000;

    /** The last row and column that Excel itself knows. */
    static final int EXCEL_ROWS = 1_048_576;

    static final int EXCEL_COLUMNS = 16_384;

    private SheetLimits() {}
}
