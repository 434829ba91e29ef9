package org.provenant.application.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.domain.equipment.LifecycleStage.DESTROYED;
import static org.provenant.domain.equipment.LifecycleStage.DISPOSAL_APPROVED;
import static org.provenant.domain.equipment.LifecycleStage.END_OF_USE;
import static org.provenant.domain.equipment.LifecycleStage.IN_STORAGE;
import static org.provenant.domain.equipment.LifecycleStage.IN_USE;
import static org.provenant.domain.equipment.LifecycleStage.LIQUIDATED;
import static org.provenant.domain.equipment.LifecycleStage.LOST;
import static org.provenant.domain.equipment.LifecycleStage.RETURNED;
import static org.provenant.domain.equipment.LifecycleStage.RE_EXPORTED;
import static org.provenant.domain.equipment.LifecycleStage.UNDER_REPAIR;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.lock.DeclareConsented;
import org.provenant.application.equipment.lock.RecordConsent;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleDevice;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.identity.Role;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.reporting.ReportFigures;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Reason;
import org.provenant.reports.periodic.PeriodicReportData;
import org.provenant.reports.periodic.ReportLine;
import org.provenant.reports.periodic.ReportedDevice;

/** The figures of April and May 2026 for devices whose life is told one by one, counted by hand. */
@RegisterTest
class ReportFigureQueryTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);
    private static final LocalDate BEFORE = FIRST.minusDays(1);
    private static final LocalDate AFTER = LAST.plusDays(1);
    private static final LocalDate EARLY = LocalDate.of(2026, 3, 15);
    private static final Reason REASON = new Reason("Ghi nhận theo biên bản");
    private static final String PAPER = "Biên bản số 7/2026";

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    ExampleSteps change;

    @Inject
    RecordConsent recordConsent;

    @Inject
    DeclareConsented declareConsented;

    @Inject
    EquipmentSearch search;

    @Inject
    MoveEquipment move;

    @Inject
    UndoImport undo;

    @Inject
    ExampleReports example;

    @Inject
    PeriodicReports reports;

    @Inject
    TestDatabase tables;

    private final List<Life> lives = new ArrayList<>();

    /** What became of one device, and whether it counts for opening, in, out and closing. */
    private record Life(String tag, String story, LocalDate received, List<Step> steps, String counts) {

        String name() {
            return tag + " " + story;
        }
    }

    private record Step(LifecycleStage stage, LocalDate day) {}

    @BeforeEach
    void livesOfDevices() {
        tell();
        if (tables.count("equipment") > 0) {
            return;
        }
        var store = chain.site("KHO");
        var line = chain.site("SMT");
        var rows = lives.stream()
                .map(life -> ExampleChain.laptop(life.tag(), "SN-" + life.tag(), "KHO", "")
                        .replace("15/03/2026", "%1$td/%1$tm/%1$tY".formatted(life.received())))
                .collect(Collectors.joining("", ExampleChain.HEADINGS, ""));
        var declaration = chain.declaration(chain.permit(100, 5).get(0), 100);
        var devices = chain.devicesOf(chain.imported(declaration, rows));
        for (int i = 0; i < lives.size(); i++) {
            live(devices.get(i), lives.get(i));
        }
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(List.of(devices.get(0)), line, null, AFTER, REASON)));
        var takenBack = chain.imported(declaration, ExampleChain.laptops("X", 3, "KHO"));
        acting.as(Role.RECORD_KEEPER, () -> undo.undo(takenBack, REASON));
        chain.registered("B", 4, "KHO");
        ExampleDevice.at(store, null).in(acting.otherCompany(), tables);
    }

    private void tell() {
        life("stays all the time", EARLY, "opening closing");
        life("came on the last day before", BEFORE, "opening closing");
        life("came on the first day", FIRST, "in closing");
        life("came on the last day", LAST, "in closing");
        life("came on the day after", AFTER, "");
        life("was lost on the last day before", EARLY, "", step(LOST, BEFORE));
        life("was lost before, turned up on the last day", EARLY, "in closing", step(LOST, BEFORE), step(IN_USE, LAST));
        life("was lost on the first day", EARLY, "opening out:LOST", step(LOST, FIRST));
        life("was re-exported on the last day", EARLY, "opening out:RE_EXPORTED", step(RE_EXPORTED, LAST));
        life("went back on the day after", EARLY, "opening closing", step(RETURNED, AFTER));
        life(
                "came and went back",
                LocalDate.of(2026, 4, 20),
                "in out:RETURNED",
                step(RETURNED, LocalDate.of(2026, 4, 25)));
        life(
                "was lost for some days",
                EARLY,
                "opening closing",
                step(LOST, LocalDate.of(2026, 4, 10)),
                step(IN_STORAGE, LocalDate.of(2026, 4, 20)));
        life(
                "was destroyed",
                EARLY,
                "opening out:DESTROYED",
                step(END_OF_USE, EARLY),
                step(DISPOSAL_APPROVED, BEFORE),
                step(DESTROYED, LocalDate.of(2026, 4, 15)));
        life(
                "was sold inland",
                EARLY,
                "opening out:LIQUIDATED",
                step(END_OF_USE, EARLY),
                step(DISPOSAL_APPROVED, FIRST),
                step(LIQUIDATED, FIRST));
        life("went to repair on the last day", EARLY, "opening closing", step(UNDER_REPAIR, LAST));
        life("came out of use", EARLY, "opening closing", step(END_OF_USE, LAST));
        life(
                "was lost before, turned up and was lost again",
                EARLY,
                "in out:LOST",
                step(LOST, BEFORE),
                step(IN_STORAGE, LocalDate.of(2026, 4, 15)),
                step(LOST, LocalDate.of(2026, 5, 20)));
        life(
                "was lost before, turned up and went back",
                EARLY,
                "in out:RETURNED",
                step(LOST, BEFORE),
                step(IN_STORAGE, FIRST),
                step(RETURNED, LAST));
        life("had left long before", EARLY, "", step(RETURNED, LocalDate.of(2026, 3, 20)));
    }

    @Test
    void everyLifeIsCountedAsItWasToldByHand() {
        var line = report(FIRST, LAST).lines().get(0);

        assertEquals(
                new ReportFigures(
                        10,
                        6,
                        Map.of(
                                ExitRoute.LOST, 2,
                                ExitRoute.RE_EXPORTED, 1,
                                ExitRoute.RETURNED, 2,
                                ExitRoute.DESTROYED, 1,
                                ExitRoute.LIQUIDATED, 1),
                        9,
                        1,
                        6,
                        1,
                        1),
                line.figures());
        assertEquals(18, line.imported());
    }

    @Test
    void appendixListsEachDeviceAsItWasWhenThePeriodEnded() {
        var devices = report(FIRST, LAST).lines().get(0).devices();

        var expected = new TreeSet<String>();
        lives.stream()
                .filter(life -> !life.counts().isEmpty())
                .forEach(life -> expected.add(life.name() + ": " + life.counts().split(" ")[1]));
        var actual = new TreeSet<String>();
        for (var device : devices) {
            actual.add(nameOf(device.assetTag()) + ": " + fateOf(device));
        }
        assertEquals(expected, actual);
        assertEquals("Kho KHO", devices.get(0).place());
        var destroyed = devices.stream()
                .filter(device -> fateOf(device).equals("out:DESTROYED"))
                .findFirst()
                .orElseThrow();
        assertEquals(new ReportedDevice.Exit(LocalDate.of(2026, 4, 15), ExitRoute.DESTROYED, PAPER), destroyed.exit());
    }

    @Test
    void otherLinesHaveFiguresOfTheirOwn() {
        var lines = report(FIRST, LAST).lines();

        assertEquals(
                List.of(16, 0, 4, 0),
                lines.stream()
                        .map(each -> each.figures().opening() + each.figures().cameIn())
                        .toList());
    }

    @Test
    void totalIsTheSumOfTheLinesAndEveryCheckIsPassed() {
        var report = report(FIRST, LAST);

        assertEquals(14, report.total().opening());
        assertEquals(
                report.total().closing(),
                report.total().opening()
                        + report.total().cameIn()
                        - report.total().out());
        assertTrue(
                report.checks().stream().allMatch(check -> check.passed()),
                report.checks().toString());
    }

    @Test
    void periodsThatFollowEachOtherChain() {
        var march = report(LocalDate.of(2026, 3, 1), BEFORE).total();
        var april = report(FIRST, LocalDate.of(2026, 4, 30)).total();
        var may = report(LocalDate.of(2026, 5, 1), LAST).total();
        var june = report(AFTER, LocalDate.of(2026, 6, 14)).total();

        assertEquals(0, march.opening());
        assertEquals(march.closing(), april.opening());
        assertEquals(april.closing(), may.opening());
        assertEquals(may.closing(), june.opening());
        assertEquals(
                tables.count("equipment where company_id = " + acting.company().value()
                        + " and stage not in ('LOST', 'RETURNED', 'RE_EXPORTED', 'DESTROYED', 'LIQUIDATED',"
                        + " 'WITHDRAWN')"),
                june.closing());
    }

    @Test
    void figuresAgreeWithStaysCountedInSql() {
        var lines = report(FIRST, LAST).lines();

        assertEquals(
                staysOn(BEFORE),
                lines.stream()
                        .map(ReportLine::figures)
                        .mapToInt(ReportFigures::opening)
                        .sum());
        assertEquals(
                staysOn(LAST),
                lines.stream()
                        .map(ReportLine::figures)
                        .mapToInt(ReportFigures::closing)
                        .sum());
    }

    /** Custody is written apart from the stages, so it is another way to count what was there at the end of a day. */
    private long staysOn(LocalDate day) {
        return tables.number("""
                select count(distinct s.equipment_id) from stay s join equipment e on e.id = s.equipment_id
                where e.stage <> 'WITHDRAWN' and e.company_id = %d
                  and s.since <= '%2$s' and (s.until is null or s.until > '%2$s')
                """.formatted(acting.company().value(), day));
    }

    private String nameOf(String tag) {
        return lives.stream()
                .filter(life -> life.tag().equals(tag))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static String fateOf(ReportedDevice device) {
        return device.exit() == null ? "closing" : "out:" + device.exit().route();
    }

    private PeriodicReportData report(LocalDate from, LocalDate to) {
        var id = example.issued(ReportPeriod.custom(new Period(from, to)), Language.VI);
        return acting.as(Role.AUDITOR, () -> reports.figures(id));
    }

    private void life(String story, LocalDate received, String counts, Step... steps) {
        lives.add(new Life("D%02d".formatted(lives.size() + 1), story, received, List.of(steps), counts));
    }

    private static Step step(LifecycleStage stage, LocalDate day) {
        return new Step(stage, day);
    }

    private void live(EquipmentId device, Life life) {
        for (var step : life.steps()) {
            if (step.stage() == LIQUIDATED) {
                consentToLiquidate(device, step.day());
            }
            acting.as(
                    Role.RECORD_KEEPER,
                    () -> change.change(new ChangeStage.Command(
                            List.of(device),
                            step.stage(),
                            step.day(),
                            step.stage().isOut() ? PAPER : null,
                            REASON)));
        }
    }

    private void consentToLiquidate(EquipmentId device, LocalDate day) {
        var paper = new AddPaper.Sent("dong-y.txt", "Đồng ý".getBytes(StandardCharsets.UTF_8));
        var facts = new UseConsent.Facts(
                "88/BKHCN", day, "Bộ Khoa học và Công nghệ", DeviceAction.LIQUIDATE, null, null, "Đồng ý", null);
        acting.as(Role.COMPLIANCE_OFFICER, () -> {
            var consent = recordConsent.record(new RecordConsent.Command(facts, List.of(device), List.of(), paper));
            var original = search.get(device).declarationNumber();
            declareConsented.declare(new DeclareConsented.Command(
                    consent, 1, new DeclarationNumber("108104417760"), day, new DeclarationNumber(original)));
        });
    }
}
