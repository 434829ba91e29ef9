package org.provenant.application.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleFilings;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportFigure;
import org.provenant.domain.reporting.ReportFigures;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Language;
import org.provenant.reports.periodic.ReportLine;

/**
 * In any year of events, what one quarter leaves is what the next begins with, and the year begins and ends with them: also
 * if events are recorded after the reports were filed, disposals are opened again, imports undone and reports sent back.
 */
@RegisterTest
class ReportChainTest {

    private static final int DEVICES = 12;
    private static final int QUARTERS = 4;
    private static final LocalDate YEAR = LocalDate.of(2025, 1, 1);

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    ExampleReports example;

    @Inject
    ExampleFilings filings;

    @Inject
    ReportDraftList drafts;

    @Inject
    TestDatabase tables;

    @Test
    void openingsAndClosingsChainWithoutAGap() {
        chain.site("KHO");
        var devices = chain.registered("C", DEVICES, "KHO");
        tables.sql().useHandle(sql -> sql.execute("update permit set issued_on = date '2024-01-02'"));
        var first = versions(example::issued);
        var corrected = IntStream.range(0, QUARTERS)
                .mapToObj(quarter -> example.issued(example.corrected(first.get(quarter))))
                .toList();
        Stream.concat(first.stream(), corrected.stream()).forEach(filings::filed);
        var open = corrected.stream().map(example::corrected).toList();
        var reports = new Reports(first, corrected, open, example.opened(ReportPeriod.year(2025), Language.VI));
        var random = Rounds.random(ReportChainTest.class);
        int rounds = Rounds.of(25, 10_000);
        for (int round = 0; round < rounds; round++) {
            requireChained(reports, Year.some(devices, YEAR, random));
        }
    }

    private static List<PeriodicReportId> versions(BiFunction<ReportPeriod, Language, PeriodicReportId> issued) {
        return IntStream.rangeClosed(1, QUARTERS)
                .mapToObj(quarter -> issued.apply(ReportPeriod.quarter(2025, quarter), Language.VI))
                .toList();
    }

    /** Every quarter is filed as it was known, then more becomes known, and the next versions are filed or not. */
    private void requireChained(Reports reports, Year year) {
        write(year.known());
        reports.first().forEach(report -> filings.stands(report, true));
        reports.corrected().forEach(report -> filings.stands(report, false));
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            var content = content(reports.open().get(quarter));
            assertEquals(Set.of(), failing(content), year::toString);
            filings.freeze(reports.first().get(quarter), content.lines());
        }
        write(year.atLast());
        var parts = new ArrayList<List<ReportLine>>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            var content = content(reports.open().get(quarter));
            assertEquals(year.brokenAt(quarter), failing(content), quarter + " of " + year);
            filings.freeze(reports.corrected().get(quarter), content.lines());
            filings.stands(reports.first().get(quarter), year.firstStands(quarter));
            filings.stands(reports.corrected().get(quarter), year.correctionStands(quarter));
            parts.add(content.lines());
        }
        requireChained(parts, content(reports.year()).lines(), year);
    }

    private static void requireChained(List<List<ReportLine>> parts, List<ReportLine> whole, Year year) {
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            var part = parts.get(quarter);
            assertEquals(year.thereBefore(quarter), behind(part, ReportFigure.OPENING), year::toString);
            assertEquals(year.thereAfter(quarter), behind(part, ReportFigure.CLOSING), year::toString);
            var total = total(part);
            assertEquals(total.closing(), total.opening() + total.cameIn() - total.out(), year::toString);
            assertEquals(total.cameIn(), behind(part, ReportFigure.CAME_IN).size(), year::toString);
            assertEquals(total.out(), behind(part, ReportFigure.WENT_OUT).size(), year::toString);
            if (quarter > 0) {
                assertEquals(total(parts.get(quarter - 1)).closing(), total.opening(), year::toString);
            }
        }
        assertEquals(behind(parts.get(0), ReportFigure.OPENING), behind(whole, ReportFigure.OPENING), year::toString);
        assertEquals(behind(parts.get(3), ReportFigure.CLOSING), behind(whole, ReportFigure.CLOSING), year::toString);
        var net = parts.stream()
                .map(ReportChainTest::total)
                .mapToInt(part -> part.cameIn() - part.out())
                .sum();
        assertEquals(total(whole).cameIn() - total(whole).out(), net, year::toString);
    }

    private ReportDraftList.DraftContent content(ReportDraftId draft) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> drafts.content(draft));
    }

    /** Numbers of the devices that break the chain from the report that was filed last. */
    private static Set<Long> failing(ReportDraftList.DraftContent content) {
        return content.checks().stream()
                .filter(each -> each.check() == ReportCheck.OPENING_IS_LAST_CLOSING)
                .flatMap(each -> each.failing().stream())
                .map(each -> Objects.requireNonNull(each.record()))
                .collect(Collectors.toSet());
    }

    private static ReportFigures total(List<ReportLine> lines) {
        return lines.stream().map(ReportLine::figures).reduce(ReportFigures.NONE, ReportFigures::plus);
    }

    /** Numbers of the devices behind a figure. */
    private static Set<Long> behind(List<ReportLine> lines, ReportFigure figure) {
        return lines.stream()
                .flatMap(line -> line.devices().stream())
                .filter(device -> device.counts(figure))
                .map(device -> Objects.requireNonNull(device.record()))
                .collect(Collectors.toSet());
    }

    private void write(List<Life> lives) {
        tables.sql().useTransaction(sql -> lives.forEach(life -> life.write(sql)));
    }

    /**
     * The reports of the year.
     *
     * @param first versions of the four quarters
     * @param corrected their second versions
     * @param open drafts of their third versions, which say what the register says now
     * @param year the draft of the annual report
     */
    private record Reports(
            List<PeriodicReportId> first,
            List<PeriodicReportId> corrected,
            List<ReportDraftId> open,
            ReportDraftId year) {}
}
