package org.provenant.application.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.provenant.application.reporting.PermitBalances.Balance;
import org.provenant.application.reporting.PermitBalances.LineBalance;
import org.provenant.application.shared.CellText;
import org.provenant.application.shared.HeadingCell;
import org.provenant.application.shared.PrintSetup;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** Writes the balance of a permit as a workbook: every text a text cell, every figure a number. */
final class BalanceSheet {

    private static final int HEADING_ROW = 2;

    private BalanceSheet() {}

    static void write(Balance balance, Language language, OutputStream out) throws IOException {
        var terms = Terms.in(language);
        var workbook = new Workbook(out, "Provenant", "1.0");
        var sheet = workbook.newWorksheet(terms.text("reporting.balance.sheet"));
        text(
                sheet,
                0,
                0,
                terms.text("reporting.balance.title")
                        .replace("{0}", balance.permitNumber())
                        .replace("{1}", terms.write(balance.day())));
        sheet.style(0, 0).bold().set();
        var headings = headings(terms);
        for (int column = 0; column < headings.size(); column++) {
            HeadingCell.write(sheet, HEADING_ROW, column, headings.get(column), column == 1 ? 40 : 14);
        }
        for (int line = 0; line < balance.lines().size(); line++) {
            write(sheet, HEADING_ROW + 1 + line, balance.lines().get(line));
        }
        sheet.freezePane(0, HEADING_ROW + 1);
        sheet.setAutoFilter(HEADING_ROW, 0, HEADING_ROW + balance.lines().size(), headings.size() - 1);
        PrintSetup.of(sheet, HEADING_ROW, terms);
        workbook.finish();
    }

    private static List<String> headings(Terms terms) {
        var headings = new ArrayList<>(List.of(
                terms.text("field.lineNo"),
                terms.text("field.goods"),
                terms.text("field.hs"),
                terms.text("field.unit"),
                terms.text("field.permitted"),
                terms.text("field.declared"),
                terms.text("field.registered"),
                terms.text("reporting.StockState.IN_USE"),
                terms.text("reporting.StockState.IN_STORAGE"),
                terms.text("reporting.StockState.OTHER")));
        for (var route : ExitRoute.values()) {
            headings.add(terms.write(route));
        }
        headings.add(terms.text("field.leftToDeclare"));
        return headings;
    }

    private static void write(Worksheet sheet, int row, LineBalance line) {
        sheet.value(row, 0, line.lineNo());
        text(sheet, row, 1, line.goods());
        text(sheet, row, 2, line.hsShown());
        text(sheet, row, 3, line.unit());
        int column = 4;
        for (int figure : List.of(
                line.permitted(), line.declared(), line.received(), line.inUse(), line.stored(), line.other())) {
            sheet.value(row, column++, figure);
        }
        for (var route : ExitRoute.values()) {
            sheet.value(row, column++, line.gone(route));
        }
        sheet.value(row, column, line.left());
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.inlineString(row, column, CellText.cut(text));
    }
}
