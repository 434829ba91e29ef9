package org.provenant.application.shared;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import org.provenant.domain.shared.Terms;

/** How a sheet with a table comes out of a printer. */
public final class PrintSetup {

    private PrintSetup() {}

    /**
     * Lays the sheet across A4, as wide as one page, with its headings on each and the number of the page below. It has to be said
     * before rows are handed on, because they stand behind it in the file.
     *
     * @param headings their row, counted from 0
     */
    public static void of(Worksheet sheet, int headings, Terms terms) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(headings);
        sheet.footer(terms.text("shared.sheet.pages"), Position.RIGHT);
    }
}
