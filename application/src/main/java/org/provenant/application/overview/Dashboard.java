package org.provenant.application.overview;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.overview.KeyFigure;
import org.provenant.domain.reporting.FilingState;

/**
 * The state of a company at the end of a day.
 *
 * @param unverified how many days, of those overdue or due in a month, rest on a rule that nobody has compared with the law
 * @param undated codes of the forms of reports of which no source says when they are due, so that no deadline counts them
 * @param lines of the permits in force, those with the least left of what was permitted
 * @param moreLines how many lines have something left besides
 * @param months the last twelve, the first first
 * @param stocktake the last one that was closed
 * @param report the last one that was issued
 */
public record Dashboard(
        LocalDate day,
        List<Figure> figures,
        long unverified,
        @Nullable String undated,
        List<StageCount> stages,
        List<PermitLineLeft> lines,
        long moreLines,
        List<MonthFlow> months,
        @Nullable LastStocktake stocktake,
        @Nullable LastReport report)
        implements Serializable {

    public Dashboard {
        figures = List.copyOf(figures);
        stages = List.copyOf(stages);
        lines = List.copyOf(lines);
        months = List.copyOf(months);
    }

    /** The most devices that came or went in one month. */
    public long busiest() {
        return months.stream()
                .mapToLong(month -> Math.max(month.cameIn(), month.wentOut()))
                .max()
                .orElse(0);
    }

    /** So many there are. */
    public record Figure(KeyFigure kind, long number) implements Serializable {}

    /** So many devices are in this stage. */
    public record StageCount(LifecycleStage stage, long devices) implements Comparable<StageCount>, Serializable {

        @Override
        public int compareTo(StageCount other) {
            return stage.compareTo(other.stage);
        }
    }

    /**
     * What is left of a line of a permit.
     *
     * @param declared pieces that declarations have taken off
     * @param imported devices in the register
     */
    public record PermitLineLeft(
            long permitId, String permit, int lineNo, String goods, long permitted, long declared, long imported)
            implements Serializable {

        public long left() {
            return permitted - declared;
        }
    }

    /**
     * What came and went in a month.
     *
     * @param month its first day
     * @param last its last day
     * @param cameIn devices received in it
     * @param wentOut devices that are out since then
     */
    public record MonthFlow(LocalDate month, LocalDate last, long cameIn, long wentOut) implements Serializable {}

    /** @param seen how many of the expected devices somebody answered for */
    public record LastStocktake(long id, String number, Instant closedAt, int expected, int seen)
            implements Serializable {}

    /** @param filing what became of it; nothing if it was not filed */
    public record LastReport(
            long id,
            String number,
            LocalDate from,
            LocalDate to,
            @Nullable FilingState filing) implements Serializable {}
}
