package org.provenant.reports.overview;

import java.awt.Image;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provenant.reports.engine.Words;

/**
 * A row of the overview.
 *
 * @param section the heading under which it stands
 * @param right what stands beside the label and figure: another label and figure, or a bar
 */
record OverviewRow(
        Section section,
        String label,
        @Nullable String figure,
        @Nullable String right,
        @Nullable String rightFigure,
        @Nullable Image bar) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    enum Section {
        FIGURES,
        BALANCES,
        FLOW,
        LAST
    }

    static List<OverviewRow> of(OverviewData data, Words words) {
        var rows = new ArrayList<OverviewRow>();
        figures(data, words, rows);
        for (var line : data.lines()) {
            rows.add(new OverviewRow(
                    Section.BALANCES,
                    words.text("line", line.permit(), line.lineNo(), line.goods()),
                    words.text("line.used", count(line.declared()), count(line.permitted())),
                    null,
                    null,
                    Bars.part(line.declared(), line.permitted())));
        }
        if (data.lines().isEmpty()) {
            rows.add(sentence(Section.BALANCES, words.text("line.none")));
        } else if (data.moreLines() > 0) {
            rows.add(sentence(Section.BALANCES, words.text("line.more", count(data.moreLines()))));
        }
        flow(data, words, rows);
        last(data, words, rows);
        return rows;
    }

    private static void figures(OverviewData data, Words words, List<OverviewRow> rows) {
        for (int i = 0; i < Math.max(data.figures().size(), data.devices().size()); i++) {
            var left = i < data.figures().size() ? data.figures().get(i) : null;
            var right = i < data.devices().size() ? data.devices().get(i) : null;
            rows.add(new OverviewRow(
                    Section.FIGURES,
                    left == null ? "" : left.name(),
                    left == null ? null : words.terms().write(count(left.number())),
                    right == null ? "" : right.name(),
                    right == null ? null : words.terms().write(count(right.number())),
                    null));
        }
        if (data.unverified() > 0) {
            rows.add(sentence(Section.FIGURES, words.text("unverified", count(data.unverified()))));
        }
        var undated = data.undated();
        if (undated != null) {
            rows.add(sentence(Section.FIGURES, words.text("undated", undated)));
        }
    }

    private static void flow(OverviewData data, Words words, List<OverviewRow> rows) {
        var most = data.months().stream()
                .mapToLong(month -> Math.max(month.cameIn(), month.wentOut()))
                .max()
                .orElse(0);
        for (var month : data.months()) {
            rows.add(new OverviewRow(
                    Section.FLOW,
                    MONTH.format(month.month()),
                    words.text("flow.figures", count(month.cameIn()), count(month.wentOut())),
                    null,
                    null,
                    Bars.pair(month.cameIn(), month.wentOut(), most)));
        }
    }

    private static void last(OverviewData data, Words words, List<OverviewRow> rows) {
        var stocktake = data.stocktake();
        rows.add(sentence(
                Section.LAST,
                stocktake == null
                        ? words.text("stocktake.none")
                        : words.text(
                                "stocktake",
                                stocktake.number(),
                                stocktake.closedOn(),
                                count(stocktake.seen()),
                                count(stocktake.expected()))));
        var report = data.report();
        rows.add(sentence(
                Section.LAST,
                report == null
                        ? words.text("report.none")
                        : words.text(
                                "report",
                                report.number(),
                                report.from(),
                                report.to(),
                                report.filing() == null ? words.text("report.notFiled") : report.filing())));
    }

    private static OverviewRow sentence(Section section, String text) {
        return new OverviewRow(section, text, null, null, null, null);
    }

    private static Object count(long number) {
        return Words.count(Math.toIntExact(number));
    }

    static Map<String, Function<OverviewRow, @Nullable Object>> columns(Words words) {
        return Map.of(
                "section", row -> row.section.name(),
                "heading", row -> words.text("section." + row.section.name()),
                "headingRight", row -> row.section == Section.FIGURES ? words.text("section.devices") : null,
                "label", OverviewRow::label,
                "figure", OverviewRow::figure,
                "right", OverviewRow::right,
                "rightFigure", OverviewRow::rightFigure,
                "bar", OverviewRow::bar);
    }
}
