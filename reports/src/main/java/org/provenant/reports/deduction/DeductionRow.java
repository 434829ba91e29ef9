package org.provenant.reports.deduction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provenant.reports.engine.SheetDay;
import org.provenant.reports.engine.Words;

/** An entry beneath its line; a line without entries has one row of its own, so that it stands on the sheet. */
record DeductionRow(
        DeductionLine line, int position, @Nullable DeductionEntry entry) {

    static List<DeductionRow> of(DeductionSheetData sheet) {
        var rows = new ArrayList<DeductionRow>();
        for (var line : sheet.lines()) {
            if (line.entries().isEmpty()) {
                rows.add(new DeductionRow(line, 0, null));
            }
            for (var entry : line.entries()) {
                rows.add(new DeductionRow(line, line.entries().indexOf(entry) + 1, entry));
            }
        }
        return rows;
    }

    static Map<String, Function<DeductionRow, @Nullable Object>> columns(Words words) {
        var columns = new HashMap<String, Function<DeductionRow, @Nullable Object>>();
        columns.put("lineNo", row -> row.line.lineNo());
        columns.put(
                "line",
                row -> words.text(
                        "line.heading",
                        row.line.lineNo(),
                        row.line.goods(),
                        row.line.hsCode(),
                        Words.count(row.line.permitted()),
                        row.line.unit()));
        columns.put("rest", row -> words.text("line.rest", Words.count(row.line.rest()), row.line.unit()));
        columns.put("goods", row -> row.line.goods());
        columns.put("hsCode", row -> row.line.hsCode());
        columns.put("unit", row -> row.line.unit());
        columns.put("permitted", row -> row.line.permitted());
        columns.put("position", row -> row.entry == null ? null : row.position);
        columns.put("number", row -> row.entry == null ? words.text("line.none") : row.entry.number());
        columns.put("day", row -> row.entry == null ? null : SheetDay.of(row.entry.day()));
        columns.put("office", row -> row.entry == null ? null : row.entry.customsOffice());
        columns.put(
                "kind",
                row -> row.entry == null
                        ? null
                        : words.text("kind." + row.entry.kind().name()));
        columns.put("taken", row -> row.entry == null ? null : row.entry.taken());
        columns.put("left", row -> row.entry == null ? row.line.permitted() : row.entry.rest());
        return columns;
    }
}
