package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.Keyset;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.PassingRows;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportFigure;
import org.provenant.domain.reporting.ReportFigures;
import org.provenant.domain.reporting.StockEntry;
import org.provenant.domain.reporting.StockState;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.periodic.FrozenReport;
import org.provenant.reports.periodic.ListedDevice;
import org.provenant.reports.periodic.ListedLine;
import org.provenant.reports.periodic.ReportSummary;
import org.provenant.reports.periodic.ReportedDevice;

/** Two issued reports beside each other, line by line and down to devices, and the devices behind a figure of one. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ReportComparison {

    @Inject
    ReportDrafts reports;

    @Inject
    FileStore files;

    /**
     * All lines of both, in the order of the second, and the devices that stand in one alone or stand differently.
     *
     * @param size devices on a page
     * @param cursor where the page of devices begins; nothing for the first
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's report
     */
    public Comparison compare(PeriodicReportId first, PeriodicReportId second, int size, @Nullable String cursor) {
        var before = byKey(FrozenReport.lines(frozen(first)));
        var after = byKey(FrozenReport.lines(frozen(second)));
        var keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        var lines = new ArrayList<LineDifference>();
        var devices = new ArrayList<DeviceDifference>();
        for (var key : keys) {
            var different = devices(key, before.get(key), after.get(key));
            lines.add(new LineDifference(
                    key.permit(),
                    key.goods(),
                    figuresOf(before.get(key)),
                    figuresOf(after.get(key)),
                    different.size()));
            devices.addAll(different);
        }
        return new Comparison(lines, Keyset.page(devices, size, cursor));
    }

    /**
     * The devices behind a figure.
     *
     * @param line number of the line in the report, from 1
     * @param size devices on a page
     * @param cursor where the page begins; nothing for the first
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if the report has no such line
     */
    public Behind devices(PeriodicReportId report, int line, ReportFigure figure, int size, @Nullable String cursor) {
        var figures = FrozenReport.summary(frozen(report)).lines().stream()
                .filter(each -> each.position() == line)
                .findFirst()
                .map(ReportSummary.Line::figures)
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, line));
        boolean mayCount = mayCount(figures, figure);
        var behind = new PassingRows<ReportedDevice>(size, cursor);
        FrozenReport.devices(frozen(report), line, device -> {
            if (device.counts(figure) || device.entry() == null && mayCount) {
                behind.add(device);
            }
        });
        var page = behind.page();
        return new Behind(page, page.total() == figures.of(figure));
    }

    /** Old reports do not say of each device whether it was there or came in; where all did one of both, that is clear. */
    private static boolean mayCount(ReportFigures figures, ReportFigure figure) {
        return (figure == ReportFigure.OPENING || figure == ReportFigure.CAME_IN) && figures.of(figure) > 0;
    }

    private InputStream frozen(PeriodicReportId id) {
        return files.open(reports.report(id).papers().figures());
    }

    private static Map<Key, ListedLine> byKey(List<ListedLine> all) {
        var lines = new LinkedHashMap<Key, ListedLine>();
        for (var line : all) {
            var key = new Key(line.permitNumber(), line.goods(), line.hsCode(), line.permitted(), 1);
            while (lines.containsKey(key)) {
                key = key.next();
            }
            lines.put(key, line);
        }
        return lines;
    }

    private static ReportFigures figuresOf(@Nullable ListedLine line) {
        return line == null ? ReportFigures.NONE : line.figures();
    }

    private static List<DeviceDifference> devices(Key key, @Nullable ListedLine before, @Nullable ListedLine after) {
        return DevicePairs.of(devicesOf(before), devicesOf(after)).stream()
                .map(pair -> new DeviceDifference(
                        key.permit(),
                        key.goods(),
                        pair.record(),
                        pair.device().assetTag(),
                        standing(pair.before()),
                        standing(pair.after())))
                .filter(DeviceDifference::differs)
                .toList();
    }

    private static List<ListedDevice> devicesOf(@Nullable ListedLine line) {
        return line == null ? List.of() : line.devices();
    }

    private static @Nullable Standing standing(@Nullable ListedDevice device) {
        return device == null ? null : Standing.of(device);
    }

    /**
     * What tells lines apart that both reports have; a report names no numbers of records of lines.
     *
     * @param nth of the lines that are called the same
     */
    private record Key(String permit, String goods, String hsCode, int permitted, int nth) {

        Key next() {
            return new Key(permit, goods, hsCode, permitted, nth + 1);
        }
    }

    /**
     * Two reports beside each other.
     *
     * @param devices those that stand in one alone, or differently in both
     */
    public record Comparison(List<LineDifference> lines, Page<DeviceDifference> devices) implements Serializable {

        public Comparison {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The devices behind a figure.
     *
     * @param exact false if an old report does not say which of these devices were there and which came in
     */
    public record Behind(Page<ReportedDevice> devices, boolean exact) {}

    /**
     * A line of both reports.
     *
     * @param devices how many devices stand in one alone, or differently in both
     */
    public record LineDifference(String permit, String goods, ReportFigures before, ReportFigures after, int devices)
            implements Serializable {

        /** Whether anything is different. */
        public boolean differs() {
            return devices > 0 || !before.equals(after);
        }
    }

    /**
     * A device that stands differently.
     *
     * @param record its number; none if both reports were frozen before that was kept
     * @param before nothing if it is not in the first report
     * @param after nothing if it is not in the second
     */
    public record DeviceDifference(
            String permit,
            String goods,
            @Nullable Long record,
            String assetTag,
            @Nullable Standing before,
            @Nullable Standing after)
            implements Serializable {

        boolean differs() {
            return before == null || after == null || before.differsFrom(after);
        }
    }

    /**
     * How a device stands in a report.
     *
     * @param entry why it counts; nothing in reports frozen before that was kept
     * @param state what it does at the end; nothing if it left
     * @param exit how it left
     */
    public record Standing(
            @Nullable StockEntry entry,
            @Nullable StockState state,
            @Nullable ExitRoute exit) implements Serializable {

        static Standing of(ListedDevice device) {
            var exit = device.exit();
            return new Standing(device.entry(), device.state(), exit == null ? null : exit.route());
        }

        /** What an old report does not say is no difference. */
        boolean differsFrom(Standing other) {
            return state != other.state
                    || exit != other.exit
                    || entry != null && other.entry != null && entry != other.entry;
        }
    }
}
