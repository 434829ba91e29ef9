package org.provenant.application.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.deadline.DeadlineList;
import org.provenant.application.deadline.DeadlineSort;
import org.provenant.application.permit.PermitList;
import org.provenant.application.permit.PermitSort;
import org.provenant.application.permit.Validity;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.deadline.DeadlineKind;
import org.provenant.domain.deadline.Nearness;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.overview.KeyFigure;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;

/** Each figure is what its list counts, and what the tables hold. */
@RegisterTest
class OverviewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    /** Ends and reports that are due, and devices that went their ways. */
    private static final String LIFE = """
            update permit set valid_to = '2026-06-14' where id = (select min(id) from permit);
            update permit set valid_to = '2026-06-20' where id = (select min(id) + 1 from permit);
            update permit set valid_to = '2026-07-10' where id = (select min(id) + 2 from permit);
            update report_form set period_rule = 'QUARTER', due_days = 20, due_source = 'TT 26/2025/TT-BKHCN',
              due_certainty = 'SECONDARY' where code = 'RP-SP';
            update equipment set stage = 'IN_USE' where asset_tag = (select max(asset_tag) from equipment);
            update equipment set received_on = '2026-04-02' where asset_tag = (select max(asset_tag) from equipment)
            """;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    Overview overview;

    @Inject
    OverviewPapers papers;

    @Inject
    DeadlineList deadlines;

    @Inject
    PermitList permits;

    @Inject
    ExampleReports reports;

    @Inject
    ExampleSteps change;

    @Inject
    TestDatabase tables;

    /** Once for all tests of the class: four permits, five devices of the first. */
    @BeforeEach
    void aLife() {
        clock.moveTo(TODAY);
        if (tables.count("equipment") == 0) {
            chain.site("OV");
            loses(chain.registered("OV-", 5, "OV").get(0));
            for (int i = 0; i < 3; i++) {
                chain.permit(50 + i, 5);
            }
            for (var statement : LIFE.split(";")) {
                tables.sql().useHandle(sql -> sql.execute(statement));
            }
        }
    }

    @Test
    void figuresAreWhatTheirListsCount() {
        var figures = figures();

        assertEquals(due(null, Nearness.OVERDUE), figures.get(KeyFigure.OVERDUE));
        assertEquals(due(null, Nearness.WITHIN_A_WEEK), figures.get(KeyFigure.DUE_IN_A_WEEK));
        assertEquals(due(null, Nearness.WITHIN_A_MONTH), figures.get(KeyFigure.DUE_IN_A_MONTH));
        assertEquals(due(DeadlineKind.REPORT, null), figures.get(KeyFigure.REPORTS_DUE));
        assertEquals(permitsWithRest(), figures.get(KeyFigure.PERMITS_WITH_REST));
    }

    @Test
    void figuresAreWhatTheTablesHold() {
        var figures = figures();

        assertEquals(2, figures.get(KeyFigure.OVERDUE), "a permit and the report of the first quarter");
        assertEquals(1, figures.get(KeyFigure.DUE_IN_A_WEEK));
        assertEquals(2, figures.get(KeyFigure.DUE_IN_A_MONTH));
        assertEquals(1, figures.get(KeyFigure.REPORTS_DUE));
        assertEquals(
                tables.number("select count(*) from permit where valid_to is null or valid_to >= '2026-06-15'"),
                figures.get(KeyFigure.PERMITS_WITH_REST));
        assertEquals(0, figures.get(KeyFigure.OPEN_BREACHES));
        assertEquals(0, figures.get(KeyFigure.ORDERS_TO_APPROVE));
        assertEquals(1, now().unverified());
        assertEquals("RP-PR, RP-RS", now().undated(), "no source says when these are due");
    }

    @Test
    void breachesAndOrdersAreCounted() {
        tables.sql().useHandle(sql -> {
            sql.execute("""
                    insert into breach (id, company_id, equipment_id, breach_kind, state, description, found_on, found_by, version)
                    select 7001, e.company_id, e.id, 'OUTSIDE_PERMITTED_PLACE', 'OPEN', 'Quầy', date '2026-06-01', 'PERSON', 1
                    from equipment e order by e.id limit 1
                    """);
            sql.execute("""
                    insert into disposal_order (id, company_id, number, route, rule_point, purpose, proposed_by, stage,
                      check_round, edition, version)
                    select 7002, min(e.company_id), 'XL-7002', 'D-DES', '1@2026-06-11', 'END_OF_USE',
                      (select min(id) from user_account), 'CHECKED', 1, 1, 1 from equipment e
                    """);
        });
        var figures = figures();
        tables.sql().useHandle(sql -> {
            sql.execute("delete from breach where id = 7001");
            sql.execute("delete from disposal_order where id = 7002");
        });

        assertEquals(1, figures.get(KeyFigure.OPEN_BREACHES));
        assertEquals(1, figures.get(KeyFigure.ORDERS_TO_APPROVE));
    }

    @Test
    void devicesAreCountedByStageAndByMonth() {
        var now = now();

        for (var stage : now.stages()) {
            assertEquals(
                    tables.count("equipment where stage = '" + stage.stage() + "'"),
                    stage.devices(),
                    stage.stage().name());
        }
        assertEquals(
                tables.count("equipment"),
                now.stages().stream().mapToLong(Dashboard.StageCount::devices).sum());
        assertEquals(12, now.months().size());
        assertEquals(LocalDate.of(2025, 7, 1), now.months().get(0).month());
        assertEquals(LocalDate.of(2026, 6, 30), now.months().get(11).last());
        var april = now.months().get(9);
        assertEquals(tables.count("equipment where received_on between '2026-04-01' and '2026-04-30'"), april.cameIn());
        assertEquals(1, april.cameIn());
        assertEquals(1, now.months().get(10).wentOut());
        assertEquals(
                5, now.months().stream().mapToLong(Dashboard.MonthFlow::cameIn).sum());
        assertEquals(LifecycleStage.IN_USE, now.stages().get(0).stage());
    }

    @Test
    void linesWithTheLeastLeftComeFirstAndTheOthersAreCounted() {
        var now = now();
        var left = tables.number("""
                select count(*) from permit_line l join permit p on p.id = l.permit_id
                where l.declared < l.permitted and (p.valid_to is null or p.valid_to >= '2026-06-15')
                """);

        assertEquals(left, now.lines().size() + now.moreLines());
        var shares = now.lines().stream()
                .map(line -> (double) line.left() / line.permitted())
                .toList();
        assertEquals(shares.stream().sorted().toList(), shares);
    }

    @Test
    void lastReportIsNamedAndWhetherItWasFiled() {
        assertNull(now().stocktake());
        assertNull(now().report());
        reports.issued(ReportPeriod.quarter(2026, 1), Language.VI);

        var report = Objects.requireNonNull(now().report());
        assertEquals(LocalDate.of(2026, 3, 31), report.to());
        assertNull(report.filing());
    }

    @Test
    void anotherCompanySeesNothingOfIt() {
        var elsewhere = acting.callerElsewhere(Role.AUDITOR);

        var there = acting.as(elsewhere, () -> overview.now());

        assertEquals(
                0, there.figures().stream().mapToLong(Dashboard.Figure::number).sum());
        assertEquals(List.of(), there.stages());
        assertEquals(List.of(), there.lines());
        assertEquals(0, there.busiest());
    }

    @Test
    void sheetIsDrawnFromIt() {
        assertNotNull(acting.as(Role.AUDITOR, () -> papers.pdf(Language.VI)));
    }

    private void loses(EquipmentId device) {
        clock.moveTo(LocalDate.of(2026, 5, 4));
        acting.as(
                Role.RECORD_KEEPER,
                () -> change.change(new ChangeStage.Command(
                        List.of(device),
                        LifecycleStage.LOST,
                        clock.today(),
                        "Biên bản số 4",
                        new Reason("Không tìm thấy"))));
        clock.moveTo(TODAY);
    }

    private Map<KeyFigure, Long> figures() {
        return now().figures().stream()
                .collect(Collectors.toMap(
                        Dashboard.Figure::kind,
                        Dashboard.Figure::number,
                        (one, other) -> one,
                        () -> new EnumMap<>(KeyFigure.class)));
    }

    private Dashboard now() {
        return acting.as(Role.AUDITOR, () -> overview.now());
    }

    private long due(@Nullable DeadlineKind kind, @Nullable Nearness when) {
        return acting.as(Role.AUDITOR, () -> deadlines
                .find(
                        new DeadlineList.Query(null, kind, when, null, null, false, false),
                        DeadlineSort.DAY.upwards(),
                        10,
                        null)
                .total());
    }

    private long permitsWithRest() {
        return acting.as(Role.AUDITOR, () -> permits.find(
                        new PermitList.Query(null, null, Validity.VALID, null, null, true),
                        PermitSort.NUMBER.upwards(),
                        10,
                        null)
                .total());
    }
}
