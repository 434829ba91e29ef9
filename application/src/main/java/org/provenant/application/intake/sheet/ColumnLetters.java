package org.provenant.application.intake.sheet;

/** The letters by which spreadsheets call their columns. */
public final class ColumnLetters {

    private static final int LETTERS = 26;
    private static final int LONGEST = 3;

    private ColumnLetters() {}

    /** A column's letters, {@code A} for 0. */
    public static String of(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    /** The column of a reference such as {@code AB12}; -1 if Excel knows no such column. */
    static int columnOf(String reference) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            column = at == LONGEST ? SheetLimits.EXCEL_COLUMNS + 1 : column * LETTERS + reference.charAt(at) - 'A' + 1;
            at++;
        }
        return column > SheetLimits.EXCEL_COLUMNS ? -1 : column - 1;
    }
}
