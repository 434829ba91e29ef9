package org.provenant.reports.overview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the overview says. The same data always draws the same paper.
 *
 * @param madeBy who had it made
 * @param unverified how many of the days counted rest on rules that nobody has compared with the law
 * @param undated codes of the forms of reports of which no source says when they are due; nothing if all say so
 * @param devices how many are in each stage
 * @param lines the permit lines with the least left
 * @param moreLines how many there are besides
 * @param months what came and went, the first month first
 * @param stocktake the last one closed; none if there is none
 * @param report the last one issued; none if there is none
 * @param checkpoint the last signed checkpoint of the history; none if there is none
 * @param demo whether the figures are demonstration data
 */
public record OverviewData(
        String company,
        String taxCode,
        LocalDate day,
        String madeBy,
        List<Count> figures,
        long unverified,
        @Nullable String undated,
        List<Count> devices,
        List<Line> lines,
        long moreLines,
        List<Month> months,
        @Nullable Stocktake stocktake,
        @Nullable Report report,
        @Nullable String checkpoint,
        boolean demo) {

    public OverviewData {
        figures = List.copyOf(figures);
        devices = List.copyOf(devices);
        lines = List.copyOf(lines);
        months = List.copyOf(months);
    }

    /** @param name what is counted, in the words of the paper */
    public record Count(String name, long number) {}

    /** A line of a permit and what declarations have taken off it. */
    public record Line(String permit, int lineNo, String goods, long permitted, long declared) {}

    /** What came and went in the month that begins on this day. */
    public record Month(LocalDate month, long cameIn, long wentOut) {}

    /** @param seen of how many of the expected devices somebody said what became of them */
    public record Stocktake(String number, LocalDate closedOn, int seen, int expected) {}

    /** @param filing what became of it, in words; nothing if it was not filed */
    public record Report(
            String number,
            LocalDate from,
            LocalDate to,
            @Nullable String filing) {}
}
