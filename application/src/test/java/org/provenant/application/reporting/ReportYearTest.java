package org.provenant.application.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.shared.Page;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.reporting.FilingChannel;
import org.provenant.domain.reporting.FilingState;
import org.provenant.domain.reporting.PeriodicReport;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.reporting.ReportFigure;
import org.provenant.domain.reporting.ReportFiling;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Reason;
import org.provenant.reports.periodic.ReportedDevice;

/** A year of reports: four quarters and the annual report, filed with receipts, and a correction of what came late. */
@RegisterTest
class ReportYearTest {

    private static final Reason REASON = new Reason("Ghi nhận theo biên bản");

    /** The movement of a period, counted in another way than the register does: by the stage at the end of each day. */
    private static final String COUNTED = """
            with day as (select e.id, e.received_on, d::date as day,
                coalesce((array_agg(r.to_stage order by r.happened_on desc, r.id desc)
                    filter (where r.happened_on <= d::date))[1],
                  (array_agg(r.from_stage order by r.happened_on, r.id))[1], e.stage)
                  not in ('RE_EXPORTED', 'DESTROYED', 'LIQUIDATED', 'LOST', 'RETURNED', 'WITHDRAWN')
                  and e.received_on <= d::date as there
              from equipment e cross join generate_series(:from::date - 1, :to::date, interval '1 day') d
                left join stage_record r on r.equipment_id = e.id
              where e.company_id = :company and e.stage <> 'WITHDRAWN' and e.received_on <= :to::date
              group by e.id, d),
            device as (select id, bool_or(there) filter (where day = :from::date - 1) as opening,
                bool_or(there) filter (where day = :to::date) as closing,
                bool_or(there) filter (where day >= :from::date) as ever from day group by id)
            select count(*) filter (where opening) || ' + ' || count(*) filter (where not opening and ever) || ' − '
              || count(*) filter (where (opening or ever) and not closing) || ' = ' || count(*) filter (where closing)
            from device
            """;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    ExampleReports example;

    @Inject
    ExampleSteps change;

    @Inject
    FileReport file;

    @Inject
    RecordReportAnswer answer;

    @Inject
    ReportDraftList drafts;

    @Inject
    PeriodicReports reports;

    @Inject
    ReportComparison comparison;

    @Inject
    TestDatabase tables;

    @Test
    void fourQuartersAndTheYearChainAndALateCorrectionIsTold() {
        clock.moveTo(LocalDate.of(2026, 3, 20));
        chain.site("KHO");
        var devices = chain.registered("Y", 6, "KHO");
        clock.moveTo(LocalDate.of(2026, 4, 6));
        var first = filed(ReportPeriod.quarter(2026, 1), "0 + 6 − 0 = 6");
        clock.moveTo(LocalDate.of(2026, 5, 11));
        step(devices.get(0), LifecycleStage.LOST, LocalDate.of(2026, 5, 10));
        clock.moveTo(LocalDate.of(2026, 7, 3));
        filed(ReportPeriod.quarter(2026, 2), "6 + 0 − 1 = 5");
        clock.moveTo(LocalDate.of(2026, 9, 3));
        step(devices.get(0), LifecycleStage.IN_STORAGE, LocalDate.of(2026, 8, 5));
        step(devices.get(1), LifecycleStage.RETURNED, LocalDate.of(2026, 9, 2));
        clock.moveTo(LocalDate.of(2026, 10, 5));
        var third = filed(ReportPeriod.quarter(2026, 3), "5 + 1 − 1 = 5");
        clock.moveTo(LocalDate.of(2027, 1, 5));
        filed(ReportPeriod.quarter(2026, 4), "5 + 0 − 0 = 5");
        var year = filed(ReportPeriod.year(2026), "0 + 6 − 1 = 5");
        var pdf = acting.as(Role.AUDITOR, () -> reports.pdf(third));

        clock.moveTo(LocalDate.of(2027, 1, 20));
        step(devices.get(2), LifecycleStage.RETURNED, LocalDate.of(2026, 9, 20));

        var draft = example.opened(ReportPeriod.quarter(2026, 4), Language.EN);
        var broken = acting.as(Role.AUDITOR, () -> drafts.content(draft)).checks().stream()
                .filter(check -> check.check() == ReportCheck.OPENING_IS_LAST_CLOSING)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(devices.get(2).value()),
                broken.failing().stream().map(FailingRecord::record).toList());
        var corrected = example.issued(example.corrected(third));
        assertEquals("5 + 1 − 2 = 4", figures(corrected));
        assertEquals(counted(ReportPeriod.quarter(2026, 3).period()), figures(corrected));
        file(corrected, "Q3-2");
        assertEquals(
                0,
                acting.as(Role.AUDITOR, () -> drafts.content(draft)).checks().stream()
                        .filter(check -> check.check() == ReportCheck.OPENING_IS_LAST_CLOSING)
                        .mapToInt(ReportDraftList.CheckRow::failed)
                        .sum());
        assertEquals("0 + 6 − 1 = 5", figures(year));
        assertEquals("0 + 6 − 2 = 4", figures(example.issued(ReportPeriod.year(2026), Language.VI)));
        assertArrayEquals(pdf, acting.as(Role.AUDITOR, () -> reports.pdf(third)));
        compared(third, corrected, devices.get(2));
        behind(first, devices);
    }

    private void compared(PeriodicReportId third, PeriodicReportId corrected, EquipmentId late) {
        var found = acting.as(Role.AUDITOR, () -> comparison.compare(third, corrected, 50, null));

        assertEquals(
                List.of(1),
                found.lines().stream()
                        .filter(ReportComparison.LineDifference::differs)
                        .map(ReportComparison.LineDifference::devices)
                        .toList());
        assertEquals(
                List.of(late.value()),
                found.devices().rows().stream()
                        .map(ReportComparison.DeviceDifference::record)
                        .toList());
        assertTrue(acting.as(Role.AUDITOR, () -> comparison.compare(third, third, 50, null)).lines().stream()
                .noneMatch(ReportComparison.LineDifference::differs));
    }

    private void behind(PeriodicReportId first, List<EquipmentId> devices) {
        var line = acting.as(Role.AUDITOR, () -> reports.figures(first)).lines().stream()
                .filter(each -> !each.devices().isEmpty())
                .findFirst()
                .orElseThrow()
                .position();
        var expected = devices.stream().map(EquipmentId::value).toList();
        var found = devicesBehind(first, line, ReportFigure.CAME_IN, null);
        assertEquals(
                expected.subList(0, 2),
                found.rows().stream().map(ReportedDevice::record).toList());
        assertEquals(expected.size(), found.total());
        var read = new ArrayList<Long>();
        var pages = new ArrayList<String>();
        for (var page = found; ; page = devicesBehind(first, line, ReportFigure.CAME_IN, page.next())) {
            page.rows().forEach(device -> read.add(device.record()));
            if (page.next() == null) {
                assertEquals(
                        expected.subList(expected.size() - 4, expected.size() - 2),
                        devicesBehind(first, line, ReportFigure.CAME_IN, page.previous()).rows().stream()
                                .map(ReportedDevice::record)
                                .toList());
                break;
            }
            pages.add(page.next());
        }
        assertEquals(expected, read);
        assertEquals(expected.size() / 2 - 1, pages.size());
        assertEquals(
                List.of(),
                devicesBehind(first, line, ReportFigure.OPENING, null).rows());
    }

    private Page<ReportedDevice> devicesBehind(
            PeriodicReportId report, int line, ReportFigure figure, @Nullable String cursor) {
        var behind = acting.as(Role.AUDITOR, () -> comparison.devices(report, line, figure, 2, cursor));
        assertTrue(behind.exact());
        return behind.devices();
    }

    /** A report that is issued, filed and accepted, with the figures that are told and counted otherwise. */
    private PeriodicReportId filed(ReportPeriod period, String figures) {
        var report = example.issued(period, Language.VI);
        assertEquals(figures, figures(report), period.toString());
        assertEquals(counted(period.period()), figures(report), period.toString());
        file(report, "TN " + period.period().to());
        assertEquals(
                FilingState.ACCEPTED,
                acting.as(Role.AUDITOR, () -> reports.filing(report))
                        .orElseThrow()
                        .state());
        return report;
    }

    private void file(PeriodicReportId report, String receipt) {
        var today = clock.today();
        acting.as(Role.COMPLIANCE_OFFICER, () -> {
            file.file(
                    report,
                    new ReportFiling.Facts(today, FilingChannel.PORTAL, receipt),
                    new AddPaper.Sent("ban-ky.txt", receipt.getBytes(StandardCharsets.UTF_8)));
            answer.record(new RecordReportAnswer.Command(report, 1, true, today, null));
        });
    }

    private String figures(PeriodicReportId id) {
        PeriodicReport report = acting.as(Role.AUDITOR, () -> reports.get(id));
        return "%d + %d − %d = %d".formatted(report.opening(), report.cameIn(), report.wentOut(), report.closing());
    }

    private String counted(Period period) {
        return tables.sql().withHandle(sql -> sql.createQuery(COUNTED)
                .bind("company", acting.company().value())
                .bind("from", period.from())
                .bind("to", period.to())
                .mapTo(String.class)
                .one());
    }

    private void step(EquipmentId device, LifecycleStage stage, LocalDate day) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> change.change(
                        new ChangeStage.Command(List.of(device), stage, day, "Biên bản số 7/2026", REASON)));
    }
}
