package org.provenant.reports.periodic;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.reporting.ReportFigures;
import org.provenant.reports.engine.SheetDay;
import org.provenant.reports.engine.Words;

/** The columns of the summary: one row per permit line. */
final class LineColumns {

    private final Words words;

    LineColumns(Words words) {
        this.words = words;
    }

    Map<String, Function<ReportLine, @Nullable Object>> columns() {
        var columns = new HashMap<String, Function<ReportLine, @Nullable Object>>();
        columns.put("position", ReportLine::position);
        columns.put("goods", ReportLine::goods);
        columns.put("goodsAndCode", line -> words.text("cell.goods", line.goods(), line.hsCodeShown()));
        columns.put("hsCode", ReportLine::hsCodeShown);
        columns.put("unit", ReportLine::unit);
        columns.put(
                "permit", line -> words.text("cell.permit", line.permitNumber(), line.permitDate(), line.permitCase()));
        columns.put("permitNumber", ReportLine::permitNumber);
        columns.put("permitDate", line -> SheetDay.of(line.permitDate()));
        columns.put("permitCase", ReportLine::permitCase);
        columns.put("purpose", ReportLine::purpose);
        columns.put("place", ReportLine::place);
        columns.put("purposeAndPlace", line -> DeviceColumns.joined(line.purpose(), line.place()));
        columns.put("permitted", ReportLine::permitted);
        columns.put("imported", ReportLine::imported);
        figures().forEach((name, figure) -> columns.put(name, line -> figure.apply(line.figures())));
        return columns;
    }

    /** The columns that have a total. */
    Map<String, Function<ReportFigures, @Nullable Object>> figures() {
        var figures = new HashMap<String, Function<ReportFigures, @Nullable Object>>();
        figures.put("opening", ReportFigures::opening);
        figures.put("cameIn", ReportFigures::cameIn);
        figures.put("wentOut", ReportFigures::out);
        figures.put("routes", this::routes);
        figures.put("reExported", sum -> sum.out(ExitRoute.RE_EXPORTED));
        figures.put("destroyed", sum -> sum.out(ExitRoute.DESTROYED));
        figures.put("liquidated", sum -> sum.out(ExitRoute.LIQUIDATED));
        figures.put("lost", sum -> sum.out(ExitRoute.LOST));
        figures.put("returned", sum -> sum.out(ExitRoute.RETURNED));
        figures.put("closing", ReportFigures::closing);
        figures.put("inUse", ReportFigures::inUse);
        figures.put("inStorage", ReportFigures::inStorage);
        figures.put("underRepair", ReportFigures::underRepair);
        figures.put("other", ReportFigures::other);
        return figures;
    }

    private String routes(ReportFigures figures) {
        return figures.wentOut().entrySet().stream()
                .map(out -> words.text(
                        "cell.route", words.text("route." + out.getKey().name()), Words.count(out.getValue())))
                .collect(Collectors.joining("\n"));
    }
}
