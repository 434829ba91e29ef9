package org.provenant.application.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.permit.CorrectResearch;
import org.provenant.application.permit.MoveResearchEnd;
import org.provenant.application.permit.RecordResearch;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.permit.Research;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class ResearchDuesTest {

    private static final LocalDate BEGINS = LocalDate.of(2026, 1, 20);
    private static final LocalDate ENDS = LocalDate.of(2026, 5, 31);
    private static final LocalDate DUE = LocalDate.of(2026, 8, 31);
    private static final Reason REASON = new Reason("Đề tài được gia hạn");

    @Inject
    ResearchDues dues;

    @Inject
    RecordResearch recordResearch;

    @Inject
    CorrectResearch correctResearch;

    @Inject
    MoveResearchEnd moveResearchEnd;

    @Inject
    ExampleSteps changeStage;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @Test
    void devicesStillHereAfterTheDueDateAreNamedUntilTheyLeave() {
        var permit = research("RA", 2);
        var devices = devices("RA");

        assertEquals(List.of("RA-1, RA-2 77"), named(permit, 90));
        assertEquals(List.of(), named(permit, 76));
        clock.moveTo(DUE);
        assertFalse(due(permit).overdue());
        clock.moveTo(DUE.plusDays(1));
        assertTrue(due(permit).overdue());
        reExport(devices.get(0));
        assertEquals(List.of("RA-2 -1"), named(permit, 90));
        reExport(devices.get(1));

        assertEquals(List.of(), named(permit, 90));
        assertFalse(due(permit).overdue());
        assertEquals(DUE, due(permit).day());
    }

    @Test
    void monthsComeFromTheRulesOfThePermitAndAreShownAsUnverified() {
        var permit = research("RB", 1);
        var rule = Objects.requireNonNull(due(permit).rule());
        assertEquals("QĐ 31/2019/QĐ-TTg", rule.source().text());
        assertFalse(rule.source().isVerified());

        newEdition();
        try {
            var later = research("RC", 1);

            assertEquals(DUE, due(permit).day());
            assertEquals(ENDS.plusMonths(6), due(later).day());
        } finally {
            withoutThatEdition();
        }
    }

    @Test
    void noDueDateIsMadeUpWhereTheRulesNameNoTerm() {
        var permit = research("RD", 1);
        tables.sql()
                .useHandle(sql ->
                        sql.execute("update research set rules = '1@2019-01-01' where permit_id = " + permit.value()));

        assertNull(due(permit).rule());
        assertNull(due(permit).day());
        assertEquals(List.of("RD-1 null"), named(permit, 90));
    }

    @Test
    void endIsMovedWithReasonAndPaperAndEverythingStandsInTheHistory() {
        var permit = research("RE", 1);
        var extended = LocalDate.of(2026, 9, 30);

        officer(() -> moveResearchEnd.move(new MoveResearchEnd.Command(
                permit, card(permit).version(), extended, "Quyết định 88/QĐ-VNC ngày 01/06/2026", REASON)));

        assertEquals("2026-05-31 → 2026-09-30", LastEntry.in(tables).changes().get("Research.endsOn"));
        assertEquals(
                " → Quyết định 88/QĐ-VNC ngày 01/06/2026",
                LastEntry.in(tables).changes().get("Research.endEvidence"));
        assertEquals(REASON.text(), LastEntry.in(tables).reason());
        assertEquals(LocalDate.of(2026, 12, 30), due(permit).day());
        assertEquals(ENDS, card(permit).earlierEnds().get(0).endedOn());
        assertEquals(REASON.text(), card(permit).earlierEnds().get(0).reason());
        assertEquals(
                ValueRule.CHANGED_BY_SOMEBODY_ELSE,
                ruleAgainst(() -> officer(() -> moveResearchEnd.move(
                        new MoveResearchEnd.Command(permit, 1, ENDS, "Quyết định 90/QĐ-VNC", REASON)))));
    }

    @Test
    void researchIsRecordedOnceForAResearchPermitOfTheOwnCompany() {
        var permit = research("RF", 1);
        var other = chain.permitOf(chain.permit(1, 1).get(0));
        var foreign = acting.callerElsewhere(Role.COMPLIANCE_OFFICER);

        assertEquals(PermitRule.RESEARCH_RECORDED, ruleAgainst(() -> record(permit)));
        assertEquals(PermitRule.NOT_RESEARCH, ruleAgainst(() -> record(other)));
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(foreign, () -> dues.of(permit))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        foreign,
                        () -> correctResearch.correct(
                                new CorrectResearch.Command(permit, 1, "Đề tài", BEGINS, REASON)))));
        officer(() -> correctResearch.correct(
                new CorrectResearch.Command(permit, 1, "Đề tài khác", BEGINS.plusDays(1), REASON)));
        assertEquals("Đề tài khác", card(permit).facts().topic());
        assertEquals(ENDS, card(permit).facts().endsOn());
    }

    private PermitId research(String stem, int devices) {
        var line = chain.permit(PermittedCase.RS1, devices, 1).get(0);
        var permit = chain.permitOf(line);
        record(permit);
        chain.site(stem);
        chain.imported(chain.declaration(line, devices), ExampleChain.laptops(stem, devices, stem));
        return permit;
    }

    private void record(PermitId permit) {
        officer(() -> recordResearch.record(permit, new Research.Facts("Thị giác máy", BEGINS, ENDS)));
    }

    private List<EquipmentId> devices(String stem) {
        return tables.sql().withHandle(sql -> sql.createQuery(
                        "select id from equipment where asset_tag like :stem order by asset_tag")
                .bind("stem", stem + "-%")
                .mapTo(Long.class)
                .map(EquipmentId::new)
                .list());
    }

    private void reExport(EquipmentId device) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> changeStage.change(new ChangeStage.Command(
                        List.of(device), LifecycleStage.RE_EXPORTED, clock.today(), "Tờ khai 301234567890", REASON)));
    }

    private List<String> named(PermitId permit, int days) {
        return acting.as(Role.AUDITOR, () -> dues.within(days)).stream()
                .filter(due -> due.permitId() == permit.value())
                .map(due -> due.named() + " " + due.days())
                .toList();
    }

    private ResearchDues.Due due(PermitId permit) {
        return card(permit).due();
    }

    private ResearchDues.Card card(PermitId permit) {
        return acting.as(Role.AUDITOR, () -> dues.of(permit)).orElseThrow();
    }

    private void officer(Runnable act) {
        acting.as(Role.COMPLIANCE_OFFICER, act);
    }

    /** Another edition: six months instead of three. */
    private void newEdition() {
        tables.sql().useHandle(sql -> {
            sql.execute("insert into rule_book_edition values (2, 'UPLOAD', repeat('0', 64), 'Quản trị viên', now(),"
                    + " 'Quyết định mới', 1, 1)");
            sql.execute("update rule_row set until_edition = 2 where code = 'RESEARCH-HANDLING'");
            sql.execute(
                    "insert into rule_row (id, kind, code, content, effective_from, instrument, certainty,"
                            + " since_edition, version) select 900003, kind, code, replace(content, 'VALUE=3', 'VALUE=6'),"
                            + " effective_from, 'QĐ 99/2026', 'SECONDARY', 2, 1 from rule_row where code = 'RESEARCH-HANDLING'");
        });
    }

    private void withoutThatEdition() {
        tables.sql().useHandle(sql -> {
            sql.execute("delete from research where rules like '2@%'");
            sql.execute("delete from rule_row where since_edition = 2");
            sql.execute("update rule_row set until_edition = null where until_edition = 2");
            sql.execute("delete from rule_book_edition where number = 2");
        });
    }
}
