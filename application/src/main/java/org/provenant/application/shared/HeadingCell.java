package org.provenant.application.shared;

import org.dhatim.fastexcel.Worksheet;

/** The head of a column in the workbooks that the register writes. */
public final class HeadingCell {

    private static final String FILL = "D9E2F3";

    private HeadingCell() {}

    /**
     * Writes one head, bold on a tinted ground, and sets how wide its column is.
     *
     * @param row counted from 0
     * @param column counted from 0
     * @param width in characters
     */
    public static void write(Worksheet sheet, int row, int column, String heading, double width) {
        sheet.inlineString(row, column, CellText.cut(heading));
        sheet.style(row, column).bold().fillColor(FILL).wrapText(true).set();
        sheet.width(column, width);
    }
}
