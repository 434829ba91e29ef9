package org.provenant.application.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.ExampleChain.HEADINGS;
import static org.provenant.application.testbed.ExampleChain.laptop;
import static org.provenant.application.testbed.ExampleChain.laptops;
import static org.provenant.application.testbed.ExampleChain.mapping;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.job.JobProgress;
import org.provenant.application.job.JobRunner;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class ImportEquipmentTest {

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    ImportEquipment imports;

    @Inject
    ImportProblems problems;

    @Inject
    StartConfirm startConfirm;

    @Inject
    JobRunner runner;

    @Inject
    EquipmentSearch search;

    @Inject
    TestDatabase tables;

    private String place = "";
    private String stem = "";

    @BeforeEach
    void place() {
        stem = "T" + ++run;
        place = "KHO" + run;
        chain.site(place);
    }

    @Test
    void aCheckedFileComesIntoTheRegisterWithCustodyAndOneEntry() {
        var declaration = chain.declaration(chain.permit(10, 1).get(0), 10);
        chain.person("P" + run);
        var file = HEADINGS + laptop("", stem + "A", place, "P" + run) + laptop(stem, stem + "B", "kho " + place, "");

        var batch = chain.imported(declaration, file);

        var rows = acting.as(
                Role.AUDITOR, () -> search.find(EquipmentQuery.text(stem), EquipmentSort.SERIAL.upwards(), 10, null)
                        .rows());
        assertEquals(2, rows.size());
        assertTrue(rows.get(0).assetTag().startsWith("TB-"), rows.get(0).assetTag());
        assertEquals("IN_USE", rows.get(0).stage().name());
        assertEquals("IN_STORAGE", rows.get(1).stage().name());
        assertEquals(
                2,
                tables.count("stay s join equipment e on e.id = s.equipment_id where e.import_batch_id = "
                        + batch.value() + " and s.until is null"));
        assertEquals(
                1,
                tables.count("audit_entry e where use_case = 'ImportEquipment' and changes = 5 and exists (select from"
                        + " audit_change c where c.entry_id = e.id and c.entity = 'ImportBatch' and c.record_id = "
                        + batch.value() + ")"));
    }

    @Test
    void aCheckWritesNothingIntoTheRegister() {
        var declaration = chain.declaration(chain.permit(10, 1).get(0), 10);
        var before = tables.count("equipment");

        chain.checked(declaration, laptops(stem, 3, place));

        assertEquals(before, tables.count("equipment"));
    }

    @Test
    void everyProblemOfARowIsNamedWithItsPlace() {
        var declaration = chain.declaration(chain.permit(10, 1).get(0), 10);
        chain.imported(declaration, laptops(stem, 1, place));
        var file = HEADINGS
                + laptop(stem + "-1", stem + "SN1", place, "")
                + laptop(stem + "X", stem + "X", "Kho không có", "Người lạ")
                + laptop(stem + "X", stem + "X", place, "")
                + laptop("", stem + "Y", place, "").replace("84713020", "85171300")
                + laptop("", stem + "Z", place, "").replace("15/03/2026", "15/02/2026");

        var batch = chain.checked(declaration, file);

        assertEquals(
                List.of(
                        "2 Mã tài sản ASSET_TAG_REGISTERED",
                        "2 Số sê-ri SERIAL_REGISTERED",
                        "3 Người quản lý CUSTODIAN_UNKNOWN",
                        "3 Địa điểm sử dụng PLACE_UNKNOWN",
                        "4 Mã tài sản ASSET_TAG_TWICE",
                        "4 Số sê-ri SERIAL_TWICE",
                        "5 Mã HS HS_NOT_DECLARED",
                        "6 Ngày nhận RECEIVED_BEFORE_DECLARED"),
                problemsOf(batch).stream()
                        .map(problem -> problem.row() + " " + problem.heading() + " "
                                + problem.rule().name())
                        .sorted()
                        .toList());
        assertEquals(
                IntakeRule.HAS_PROBLEMS,
                refusal(() -> imports.confirm(batch, JobProgress.UNWATCHED)).rule());
    }

    @Test
    void anUnknownPlaceIsAnsweredWithTheNearestKnown() {
        var declaration = chain.declaration(chain.permit(10, 1).get(0), 10);

        var batch = chain.checked(declaration, HEADINGS + laptop("", stem, "KH0" + run, ""));

        var problem = problemsOf(batch).get(0);
        assertEquals(IntakeRule.PLACE_UNKNOWN, problem.rule());
        assertTrue(((List<?>) problem.values().get(1)).contains(place + " Kho " + place), problem.toString());
    }

    @Test
    void moreRowsThanDeclaredAreNamedRowByRow() {
        var declaration = chain.declaration(chain.permit(10, 1).get(0), 3);

        var batch = chain.checked(declaration, laptops(stem, 5, place));

        assertEquals(
                List.of(5, 6), problemsOf(batch).stream().map(RowProblem::row).toList());
        assertEquals(IntakeRule.MORE_THAN_DECLARED, problemsOf(batch).get(0).rule());
    }

    @Test
    void theSameFileTwiceIsRefused() {
        var declaration = chain.declaration(chain.permit(10, 1).get(0), 10);
        var file = laptops(stem, 2, place);
        var early = chain.checked(declaration, file);
        chain.imported(declaration, file);

        assertEquals(
                IntakeRule.SAME_FILE_AGAIN,
                assertThrows(RuleViolated.class, () -> chain.upload(declaration, file))
                        .rule());
        assertEquals(
                IntakeRule.SAME_FILE_AGAIN,
                refusal(() -> imports.confirm(early, JobProgress.UNWATCHED)).rule());
    }

    @Test
    void aRefusedConfirmLeavesNothingBehind() {
        var declaration = chain.declaration(chain.permit(10, 1).get(0), 10);
        var batch = chain.checked(declaration, laptops(stem, 4, place));
        chain.imported(declaration, laptops(stem + "O", 8, place));
        var devices = tables.count("equipment");

        var refusal = refusal(() -> imports.confirm(batch, JobProgress.UNWATCHED));

        assertEquals(PermitRule.NOT_ENOUGH_LEFT, refusal.rule());
        assertEquals(devices, tables.count("equipment"));
        assertEquals(0, tables.count("import_batch where state = 'CONFIRMED' and id = " + batch.value()));
        assertEquals(
                1,
                tables.count("audit_entry where outcome = 'REFUSED' and 'ImportBatch:" + batch.value()
                        + "' = any (subjects)"));
    }

    @Test
    void ofTwoRacingForTheLastUnitsOneWinsAndOneIsRefused() throws Exception {
        var lines = chain.permit(10, 1);
        var declaration = chain.declaration(lines.get(0), 10);
        var first = chain.checked(declaration, laptops(stem + "F", 6, place));
        var second = chain.checked(declaration, laptops(stem + "S", 6, place));

        var outcomes = together(() -> confirmed(first), () -> confirmed(second));

        assertEquals(1, outcomes.stream().filter("won"::equals).count(), outcomes.toString());
        assertTrue(
                outcomes.stream().allMatch(outcome -> List.of(
                                "won",
                                PermitRule.NOT_ENOUGH_LEFT.key(),
                                CustomsRule.NOT_ENOUGH_DECLARED.key(),
                                IntakeRule.HAS_PROBLEMS.key())
                        .contains(outcome)),
                outcomes.toString());
        assertEquals(
                6,
                tables.number("select imported from permit_line where id = "
                        + lines.get(0).value()));
        assertEquals(6, tables.count("equipment where asset_tag like '" + stem + "%'"));
    }

    @Test
    void confirmingRunsAsAJobAndTwiceDoesNoHarm() {
        var declaration = chain.declaration(chain.permit(10, 1).get(0), 10);
        var batch = chain.checked(declaration, laptops(stem, 3, place));

        var job = acting.as(Role.RECORD_KEEPER, () -> startConfirm.start(batch));
        assertEquals(job, acting.as(Role.RECORD_KEEPER, () -> startConfirm.start(batch)));
        runner.runWaiting();

        assertEquals(3, tables.count("equipment where import_batch_id = " + batch.value()));
        assertEquals(1, tables.count("job where state = 'DONE' and id = " + job.value()));
        acting.as(Role.RECORD_KEEPER, () -> imports.confirm(batch, JobProgress.UNWATCHED));
        assertEquals(3, tables.count("equipment where import_batch_id = " + batch.value()));
    }

    @Test
    void aJobLeftByADeadProcessIsTakenUpAgain() {
        var declaration = chain.declaration(chain.permit(10, 1).get(0), 10);
        var batch = chain.checked(declaration, laptops(stem, 2, place));
        var job = acting.as(Role.RECORD_KEEPER, () -> startConfirm.start(batch));
        tables.sql().useHandle(sql -> sql.execute("update job set state = 'RUNNING' where id = ?", job.value()));

        runner.runWaiting();

        assertEquals(1, tables.count("job where state = 'DONE' and id = " + job.value()));
        assertEquals(2, tables.count("equipment where import_batch_id = " + batch.value()));
    }

    @Test
    void anotherCompanysImportIsNotThere() {
        var batch = chain.checked(chain.declaration(chain.permit(5, 1).get(0), 5), laptops(stem, 1, place));
        var elsewhere = acting.callerElsewhere(Role.RECORD_KEEPER);

        var refusal = assertThrows(
                RuleViolated.class,
                () -> acting.as(elsewhere, () -> imports.check(batch, mapping(laptops(stem, 1, place)), null)));

        assertEquals(ValueRule.NO_SUCH_RECORD, refusal.rule());
    }

    private List<RowProblem> problemsOf(ImportBatchId batch) {
        return acting.as(Role.AUDITOR, () -> problems.of(batch, 0, 100));
    }

    private RuleViolated refusal(Runnable action) {
        return assertThrows(RuleViolated.class, () -> acting.as(Role.RECORD_KEEPER, action));
    }

    private String confirmed(ImportBatchId batch) {
        try {
            acting.as(Role.RECORD_KEEPER, () -> imports.confirm(batch, JobProgress.UNWATCHED));
            return "won";
        } catch (RuleViolated refused) {
            Rule rule = refused.rule();
            return rule.key();
        }
    }

    private static List<String> together(Callable<String> one, Callable<String> other) throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return one.call();
            });
            var second = threads.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return other.call();
            });
            return List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }
}
