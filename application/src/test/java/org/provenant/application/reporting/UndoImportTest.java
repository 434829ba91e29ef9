package org.provenant.application.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.ExampleChain.laptops;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.History;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.CorrectEquipment;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleFacts;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.audit.FieldChange;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class UndoImportTest {

    private static final Reason REASON = new Reason("Nhà cung cấp gửi nhầm danh sách");
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 15);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    UndoImport undo;

    @Inject
    MoveEquipment move;

    @Inject
    ChangeStage change;

    @Inject
    CorrectEquipment correct;

    @Inject
    ExampleReports reports;

    @Inject
    EquipmentSearch search;

    @Inject
    History history;

    @Inject
    TestDatabase tables;

    private String stem = "";
    private String store = "";
    private PlaceId line = new PlaceId(0);
    private PermitLineId permitLine = new PermitLineId(0);
    private DeclarationId declaration = new DeclarationId(0);

    @BeforeEach
    void permitDeclarationAndPlaces() {
        stem = "U" + ++run;
        // Reports of earlier tests were issued before anything that this test imports.
        clock.pass(Duration.ofMinutes(5L * run));
        store = "KHO" + run;
        chain.site(store);
        line = chain.site("SMT" + run);
        permitLine = chain.permit(20, 1).get(0);
        declaration = chain.declaration(permitLine, 20);
    }

    @Test
    void undoneDevicesGiveBackWhatTheyDrewAndAreNoLongerListed() {
        var batch = imported(4);
        var kept = chain.imported(declaration, laptops(stem + "K", 2, store));
        var device = chain.devicesOf(batch).get(0);

        undo(batch);

        assertEquals(2, tables.number("select imported from permit_line where id = " + permitLine.value()));
        assertEquals(
                2,
                tables.number("select registered from declaration_line where declaration_id = " + declaration.value()));
        assertEquals(List.of(), chain.devicesOf(batch));
        assertEquals(2, chain.devicesOf(kept).size());
        var row = acting.as(Role.AUDITOR, () -> search.get(device));
        assertEquals(List.of(LifecycleStage.WITHDRAWN, clock.today()), List.of(row.stage(), row.stageSince()));
        assertEquals(4, withdrawn(stem + "-").size());
        assertEquals(
                4,
                tables.count("stay s join equipment e on e.id = s.equipment_id where s.until = '2026-06-15'"
                        + " and e.import_batch_id = " + batch.value()));
    }

    @Test
    void undoIsOneEntryThatNamesEveryRecordItTouched() {
        var batch = imported(3);
        var device = chain.devicesOf(batch).get(0);
        var entries = tables.count("audit_entry");

        undo(batch);

        assertEquals(entries + 1, tables.count("audit_entry"));
        var entry = acting.as(Role.AUDITOR, () -> history.of("Equipment", device.value(), 1, null))
                .rows()
                .get(0);
        assertEquals(List.of("UndoImport", REASON.text()), List.of(entry.useCase(), String.valueOf(entry.reason())));
        assertEquals(6, entry.changeCount());
        assertEquals(
                List.of(
                        new FieldChange("stage", new FieldValue("IN_STORAGE", null), new FieldValue("WITHDRAWN", null)),
                        new FieldChange(
                                "stageSince", new FieldValue("2026-03-15", null), new FieldValue("2026-06-15", null))),
                entry.changes().get(0).fields());
        var changes = LastEntry.in(tables).changes();
        assertEquals("3 → 0", changes.get("PermitLine.imported"));
        assertEquals("3 → 0", changes.get("DeclarationLine.registered"));
        assertEquals("CONFIRMED → UNDONE", changes.get("ImportBatch.state"));
    }

    @Test
    void sameFileComesInAgainAfterItsUndo() {
        var file = laptops(stem, 3, store);
        undo(chain.imported(declaration, file));

        var again = chain.imported(declaration, file);

        assertEquals(3, chain.devicesOf(again).size());
        assertEquals(3, tables.number("select imported from permit_line where id = " + permitLine.value()));
        assertEquals(3, withdrawn(stem + "-").size());
    }

    @Test
    void importIsUndoneOnlyOnce() {
        var batch = imported(2);
        undo(batch);

        assertEquals(IntakeRule.NOT_CONFIRMED, refusal(batch).rule());

        assertEquals(0, tables.number("select imported from permit_line where id = " + permitLine.value()));
    }

    @Test
    void whatWasNeverConfirmedCannotBeUndone() {
        assertEquals(
                IntakeRule.NOT_CONFIRMED,
                refusal(chain.checked(declaration, laptops(stem, 1, store))).rule());
    }

    @Test
    void importWithAMovedDeviceStays() {
        var batch = imported(3);
        move(chain.devicesOf(batch).get(1));

        assertStays(batch, 3, stem + "-2");
    }

    @Test
    void importWithACorrectedDeviceStays() {
        var batch = imported(3);
        var row =
                acting.as(Role.AUDITOR, () -> search.get(chain.devicesOf(batch).get(0)));
        acting.as(
                Role.RECORD_KEEPER,
                () -> correct.correct(new CorrectEquipment.Command(
                        new EquipmentId(row.id()), row.version(), ExampleFacts.withNote(row, "Vỏ bị xước"), REASON)));

        assertStays(batch, 3, stem + "-1");
    }

    @Test
    void importWithADeviceInAnotherStageStays() {
        var batch = imported(3);
        acting.as(
                Role.RECORD_KEEPER,
                () -> change.change(new ChangeStage.Command(
                        List.of(chain.devicesOf(batch).get(2)), LifecycleStage.UNDER_REPAIR, DAY, null, REASON)));

        assertStays(batch, 3, stem + "-3");
    }

    @Test
    void importThatAnIssuedReportCountsStays() {
        var batch = imported(2);
        clock.pass(Duration.ofMinutes(1));
        report(LocalDate.of(2026, 1, 1), RECEIVED);

        var refusal = refusal(batch);

        assertEquals(IntakeRule.DEVICES_REPORTED, refusal.rule());
        assertTrue(refusal.values().get(0).toString().endsWith("/2026/BC"), refusal.toString());
        assertEquals(2, chain.devicesOf(batch).size());
    }

    @Test
    void reportThatDoesNotReachTheDevicesKeepsNoImport() {
        report(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 31));
        clock.pass(Duration.ofMinutes(1));
        var batch = imported(2);
        clock.pass(Duration.ofMinutes(1));
        report(LocalDate.of(2026, 1, 2), RECEIVED.minusDays(1));

        undo(batch);

        assertEquals(List.of(), chain.devicesOf(batch));
    }

    @Test
    void undoRacingWithAMoveLeavesOneOfBoth() throws Exception {
        var batch = imported(20);
        var devices = chain.devicesOf(batch);
        Callable<Object> moving = () -> {
            move(devices.get(0));
            return "moved";
        };

        var results = AtOnce.run(List.of(undoing(batch), moving));

        assertEquals(1, results.stream().filter(RuleViolated.class::isInstance).count(), results.toString());
        assertEquals(
                results.contains("moved") ? 0 : 20,
                tables.count("equipment where stage = 'WITHDRAWN' and import_batch_id = " + batch.value()));
    }

    @Test
    void noReportCountsWhatIsTakenBackAtTheSameMoment() throws Exception {
        var batch = imported(20);
        clock.pass(Duration.ofMinutes(1));
        var draft = reports.opened(ReportPeriod.custom(new Period(LocalDate.of(2026, 3, 10), RECEIVED)), Language.VI);
        reports.reviewed(draft);
        Callable<Object> issuing = () -> {
            reports.issuedFromReview(draft);
            return "issued";
        };

        var results = AtOnce.run(List.of(undoing(batch), issuing));

        var issued = results.contains("issued");
        assertEquals(
                issued ? List.of(IntakeRule.DEVICES_REPORTED) : List.of(ReportingRule.FIGURES_CHANGED),
                results.stream()
                        .filter(RuleViolated.class::isInstance)
                        .map(refusal -> ((RuleViolated) refusal).rule())
                        .toList());
        assertEquals(issued ? 1 : 0, tables.count("periodic_report where period_from = '2026-03-10'"));
        assertEquals(
                issued ? 1 : 0,
                tables.count("periodic_report where period_from = '2026-03-10' and came_in ="
                        + " (select count(*) from equipment"
                        + " where stage <> 'WITHDRAWN' and received_on = '2026-03-15')"));
        assertEquals(
                issued ? 0 : 20,
                tables.count("equipment where stage = 'WITHDRAWN' and import_batch_id = " + batch.value()));
    }

    @Test
    void anotherCompanysImportIsNotThere() {
        var batch = imported(1);

        var refusal = assertThrows(
                RuleViolated.class,
                () -> acting.as(acting.callerElsewhere(Role.RECORD_KEEPER), () -> undo.undo(batch, REASON)));

        assertEquals(ValueRule.NO_SUCH_RECORD, refusal.rule());
    }

    private ImportBatchId imported(int devices) {
        return chain.imported(declaration, laptops(stem, devices, store));
    }

    private void undo(ImportBatchId batch) {
        acting.as(Role.RECORD_KEEPER, () -> undo.undo(batch, REASON));
    }

    private RuleViolated refusal(ImportBatchId batch) {
        return assertThrows(RuleViolated.class, () -> undo(batch));
    }

    private Callable<Object> undoing(ImportBatchId batch) {
        return () -> {
            undo(batch);
            return "undone";
        };
    }

    private void assertStays(ImportBatchId batch, int devices, String changed) {
        var refusal = refusal(batch);

        Rule rule = refusal.rule();
        assertEquals(IntakeRule.DEVICES_CHANGED, rule);
        assertEquals(List.of(1, changed), refusal.values());
        assertEquals(devices, chain.devicesOf(batch).size());
        assertEquals(devices, tables.number("select imported from permit_line where id = " + permitLine.value()));
        assertEquals("REFUSED", LastEntry.in(tables).outcome());
        assertEquals(REASON.text(), LastEntry.in(tables).reason());
    }

    private void move(EquipmentId device) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(List.of(device), line, null, DAY, REASON)));
    }

    private void report(LocalDate from, LocalDate to) {
        reports.issued(ReportPeriod.custom(new Period(from, to)), Language.VI);
    }

    private List<EquipmentRow> withdrawn(String words) {
        var query = new EquipmentQuery(
                words, Set.of(LifecycleStage.WITHDRAWN), null, null, null, null, null, null, null, null);
        return acting.as(Role.AUDITOR, () -> search.find(query, EquipmentSort.ASSET_TAG.upwards(), 100, null)
                .rows());
    }
}
