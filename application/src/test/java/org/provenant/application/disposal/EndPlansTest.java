package org.provenant.application.disposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.identity.LinkPerson;
import org.provenant.application.identity.UnlinkPerson;
import org.provenant.application.licensing.BeginDossier;
import org.provenant.application.permit.RevokePermit;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleDisposals;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Denied;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.EndPlan;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.disposal.PlanReminder;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.licensing.EndRoute;
import org.provenant.domain.licensing.ExampleDossier;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

/** Plans for the end of use: what may be planned, what holds, and when it is due. */
@RegisterTest
class EndPlansTest {

    private static final Reason REASON = new Reason("Dây chuyền dừng sớm hơn dự kiến");
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    ExampleDisposals disposals;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @Inject
    PlanEndOfUse planEndOfUse;

    @Inject
    WithdrawEndPlan withdraw;

    @Inject
    EndPlans plans;

    @Inject
    EquipmentSearch search;

    @Inject
    RevokePermit revoke;

    @Inject
    BeginDossier beginDossier;

    @Inject
    LinkPerson link;

    @Inject
    UnlinkPerson unlink;

    private List<EquipmentId> devices = List.of();
    private PersonId person = new PersonId(0);
    private PermitId permit = new PermitId(0);
    private PermitLineId line = new PermitLineId(0);

    @BeforeEach
    void someDevices() {
        run++;
        chain.site("EP" + run);
        person = chain.person("EPP" + run);
        devices = chain.registered("EPD" + run, 3, "EP" + run);
        permit = new PermitId(
                acting.as(Role.AUDITOR, () -> search.get(devices.get(0))).permitId());
        line = new PermitLineId(ofPermit().get(0).id());
    }

    @Test
    void lineIsPlannedChangedAndWithdrawn() {
        assertNull(ofPermit().get(0).own());
        plan(PlanEndOfUse.Subject.of(line, 0), facts("D-REX", END, null), null);

        var own = Objects.requireNonNull(ofPermit().get(0).own());
        assertEquals("D-REX", own.route());
        assertEquals(END, own.end());
        assertEquals(person.value(), own.responsibleId());
        assertEquals(
                DisposalRule.PLAN_CHANGE_UNEXPLAINED,
                ruleAgainst(() -> plan(PlanEndOfUse.Subject.of(line, own.version()), facts("D-DES", END, null), null)));
        assertEquals(
                ValueRule.CHANGED_SINCE,
                ruleAgainst(() -> plan(PlanEndOfUse.Subject.of(line, 0), facts("D-DES", END, null), REASON)));
        plan(PlanEndOfUse.Subject.of(line, own.version()), facts("D-DES", END.plusDays(1), "Khi dừng chuyền"), REASON);

        var entry = LastEntry.in(tables);
        assertEquals("PlanEndOfUse", entry.useCase());
        assertEquals(REASON.text(), entry.reason());
        assertEquals("D-REX → D-DES", entry.changes().get("EndPlan.disposalRoute"));
        assertEquals("2026-12-31 → 2027-01-01", entry.changes().get("EndPlan.plannedEnd"));
        var changed = Objects.requireNonNull(ofPermit().get(0).own());
        assertEquals("Khi dừng chuyền", changed.trigger());
        assertEquals(
                ValueRule.CHANGED_BY_SOMEBODY_ELSE,
                ruleAgainst(() -> withdrawn(PlanEndOfUse.Subject.of(line, own.version()))));
        withdrawn(PlanEndOfUse.Subject.of(line, changed.version()));
        assertNull(ofPermit().get(0).own());
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> withdrawn(PlanEndOfUse.Subject.of(line, 0))));
        assertEquals(
                ValueRule.CHANGED_SINCE,
                ruleAgainst(() ->
                        plan(PlanEndOfUse.Subject.of(line, changed.version()), facts("D-DES", END, null), REASON)));
        plan(PlanEndOfUse.Subject.of(line, 0), facts("D-WST", null, "Khi dừng chuyền"), null);
        assertNull(ofPermit().get(0).end());
    }

    @Test
    void deviceGoesByItsOwnPlanBeforeThatOfItsLine() {
        plan(PlanEndOfUse.Subject.of(line, 0), facts("D-REX", clock.today().plusDays(300), null), null);
        acting.as(
                Role.RECORD_KEEPER,
                () -> planEndOfUse.plan(new PlanEndOfUse.Command(
                        List.of(PlanEndOfUse.Subject.of(devices.get(0), 0), PlanEndOfUse.Subject.of(devices.get(1), 0)),
                        facts("D-DES", clock.today().plusDays(7), null),
                        null)));

        assertEquals(2, ofPermit().get(0).apart());
        assertEquals(PlanReminder.LATER, ofPermit().get(0).reminder());
        var apart = acting.as(Role.AUDITOR, () -> plans.devicesOf(permit));
        assertEquals(2, apart.size());
        assertEquals(PlanReminder.NEAR, apart.get(0).reminder());
        assertNull(apartOf(2));
        assertEquals(List.of(2), due().stream().map(DuePlan::alone).toList());
        assertNull(due().get(0).equipmentId());
        assertEquals(7, due().get(0).days());
        assertFalse(due().get(0).mine());
        var login = tables.sql().withHandle(sql -> sql.createQuery("select login from user_account where id = :id")
                .bind("id", acting.user(Role.AUDITOR).value())
                .mapTo(String.class)
                .one());
        acting.as(Role.COMPLIANCE_OFFICER, () -> link.link(person, login, REASON));
        assertTrue(due().get(0).mine());
        acting.as(Role.COMPLIANCE_OFFICER, () -> unlink.unlink(person, REASON));

        var own = Objects.requireNonNull(apartOf(0)).own();
        withdrawn(PlanEndOfUse.Subject.of(devices.get(0), own.version()));
        assertNull(apartOf(0));
        assertEquals(
                List.of(devices.get(1).value()),
                due().stream().map(DuePlan::equipmentId).toList());
        var order = disposals.drafted("D-DES", List.of(devices.get(1)));
        assertEquals(0, due().size());
        assertTrue(Objects.requireNonNull(apartOf(1)).ordered());
        assertEquals(1, disposals.row(order).version());
    }

    @Test
    void practiceIsMeasuredByThePlanOfEachDevice() {
        plan(PlanEndOfUse.Subject.of(line, 0), facts("D-DES", END, null), null);
        plan(PlanEndOfUse.Subject.of(devices.get(0), 0), facts("D-REX", END, null), null);
        plan(PlanEndOfUse.Subject.of(devices.get(2), 0), facts("D-DES", END, null), null);
        disposals.led(disposals.drafted("D-REX", devices), OrderStage.CLOSED, null);

        var practice = ofPermit().get(0);
        assertEquals(3, practice.reExported());
        assertEquals(2, practice.otherwise());
        assertEquals(0, practice.here());
        assertNull(practice.reminder());
        assertFalse(Objects.requireNonNull(apartOf(0)).otherwise());
        assertTrue(Objects.requireNonNull(apartOf(2)).otherwise());
        assertEquals(
                EquipmentRule.NOT_PRESENT,
                ruleAgainst(() -> plan(PlanEndOfUse.Subject.of(devices.get(1), 0), facts("D-REX", END, null), null)));
    }

    @Test
    void whatTheDossierPromisedHoldsUntilThereIsAPlanAndStandsBesideIt() {
        var promised = clock.today().plusDays(16);
        var dossier = acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> beginDossier.begin(new BeginDossier.Command(
                        "Dây chuyền " + run, PermittedCase.SP1, null, List.of(ExampleDossier.laptops(3)))));
        tables.sql()
                .useHandle(sql -> sql.execute(
                        "update dossier_line set permit_line_id = ?, planned_end = ? where dossier_id = ?",
                        line.value(),
                        promised,
                        dossier.value()));

        assertEquals("D-REX", ofPermit().get(0).route());
        assertEquals(PlanReminder.SOON, ofPermit().get(0).reminder());
        assertNull(due().get(0).responsible());
        planned(facts("D-DES", null, "Khi dừng chuyền"));
        assertEquals(List.of(), due());
        assertTrue(ofPermit().get(0).differs());
        assertEquals(EndRoute.RE_EXPORT, ofPermit().get(0).plannedRoute());
        assertEquals(promised, ofPermit().get(0).plannedEnd());
        disposals.led(disposals.drafted("D-REX", devices), OrderStage.CLOSED, null);
        assertEquals(3, ofPermit().get(0).otherwise());
        withdrawn(PlanEndOfUse.Subject.of(
                line, Objects.requireNonNull(ofPermit().get(0).own()).version()));
        assertEquals(0, ofPermit().get(0).otherwise());
        assertFalse(ofPermit().get(0).differs());
    }

    @Test
    void remindersComeNearerByTheStagesOfTheRuleBook() {
        var today = clock.today();
        plan(PlanEndOfUse.Subject.of(line, 0), facts("D-REX", today.plusDays(100), null), null);

        assertEquals(List.of(), due());
        var stages = List.of(
                stageOn(today.plusDays(9)),
                stageOn(today.plusDays(10)),
                stageOn(today.plusDays(70)),
                stageOn(today.plusDays(93)),
                stageOn(today.plusDays(99)),
                stageOn(today.plusDays(101)));
        assertEquals(
                List.of(
                        PlanReminder.LATER,
                        PlanReminder.EARLY,
                        PlanReminder.SOON,
                        PlanReminder.NEAR,
                        PlanReminder.FINAL,
                        PlanReminder.OVERDUE),
                stages);
        assertEquals(-1, due().get(0).days());
        assertNotNull(acting.as(Role.AUDITOR, () -> plans.periods()).source());
        disposals.drafted("D-REX", devices);
        assertEquals(List.of(), due());
        assertNull(ofPermit().get(0).reminder());
    }

    @Test
    void whatTheRulesForbidIsNotPlanned() {
        assertEquals(DisposalRule.PLAN_WITHOUT_TIME, ruleAgainst(() -> facts("D-REX", null, " ")));
        assertEquals(DisposalRule.ROUTE_UNKNOWN, ruleAgainst(() -> planned(facts("D-XXX", END, null))));
        assertEquals(DisposalRule.PLAN_OF_LOSS, ruleAgainst(() -> planned(facts("D-LOSS", END, null))));
        var issued = LocalDate.of(2026, 1, 5);
        assertEquals(
                DisposalRule.PLAN_BEFORE_PERMIT, ruleAgainst(() -> planned(facts("D-REX", issued.minusDays(1), null))));
        planned(facts("D-REX", issued, null));
        var processed = chain.permit(PermittedCase.PR1, 5, 1);
        assertEquals(
                DisposalRule.PLAN_ROUTE_NOT_OPEN,
                ruleAgainst(() -> plan(PlanEndOfUse.Subject.of(processed.get(0), 0), facts("D-DES", END, null), null)));
        plan(PlanEndOfUse.Subject.of(processed.get(0), 0), facts("D-REX", END, null), null);
        assertEquals(
                CustodyRule.NOTHING_CHOSEN,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> planEndOfUse.plan(
                                new PlanEndOfUse.Command(List.of(), facts("D-REX", END, null), null)))));
    }

    @Test
    void routeThatIsClosedByThenIsNotPlanned() {
        clock.moveTo(LocalDate.of(2026, 1, 20));

        assertEquals(DisposalRule.ROUTE_UNKNOWN, ruleAgainst(() -> planned(facts("D-DES", END, null))));
    }

    @Test
    void permitThatWasTakenBackIsNotPlanned() {
        var version = tables.count("permit where id = " + permit.value() + " and version = 1") == 1 ? 1 : 2;
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> revoke.revoke(new RevokePermit.Command(permit, version, clock.today(), REASON)));

        assertEquals(DisposalRule.PLAN_PERMIT_REVOKED, ruleAgainst(() -> planned(facts("D-REX", END, null))));
    }

    @Test
    void onlyGoodsAndPersonsOfTheCompanyOfOnePermitAndOnlyByWhoMay() {
        var others = chain.registered("EPX" + run, 1, "EP" + run);
        assertEquals(
                DisposalRule.PLAN_OF_TWO_PERMITS,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> planEndOfUse.plan(new PlanEndOfUse.Command(
                                List.of(
                                        PlanEndOfUse.Subject.of(devices.get(0), 0),
                                        PlanEndOfUse.Subject.of(others.get(0), 0)),
                                facts("D-REX", END, null),
                                null)))));
        var nobody = new EndPlan.Facts("D-REX", END, null, new PersonId(999_999_999));
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> planned(nobody)));
        for (var subject : List.of(PlanEndOfUse.Subject.of(line, 0), PlanEndOfUse.Subject.of(devices.get(0), 0))) {
            assertEquals(
                    ValueRule.NO_SUCH_RECORD,
                    ruleAgainst(() -> acting.as(
                            acting.callerElsewhere(Role.RECORD_KEEPER),
                            () -> planEndOfUse.plan(
                                    new PlanEndOfUse.Command(List.of(subject), facts("D-REX", END, null), null)))));
        }
        assertThrows(
                Denied.class,
                () -> acting.as(
                        Role.AUDITOR,
                        () -> planEndOfUse.plan(new PlanEndOfUse.Command(
                                List.of(PlanEndOfUse.Subject.of(line, 0)), facts("D-REX", END, null), null))));
        planned(facts("D-REX", END, null));
        var own = Objects.requireNonNull(ofPermit().get(0).own());
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        acting.callerElsewhere(Role.RECORD_KEEPER),
                        () -> withdraw.withdraw(PlanEndOfUse.Subject.of(line, own.version()), REASON))));
        assertEquals(List.of(), acting.as(acting.callerElsewhere(Role.AUDITOR), () -> plans.ofPermit(permit)));
    }

    @Test
    void whoHasLeftIsNotMadeResponsibleAndIsShownAsGone() {
        planned(facts("D-REX", clock.today().plusDays(3), null));
        assertFalse(due().get(0).responsibleLeft());
        tables.sql().useHandle(sql -> sql.execute("update person set has_left = true where id = ?", person.value()));

        assertTrue(due().get(0).responsibleLeft());
        assertEquals(
                OrganisationRule.PERSON_LEFT,
                ruleAgainst(() -> plan(PlanEndOfUse.Subject.of(devices.get(0), 0), facts("D-REX", END, null), null)));
    }

    private void planned(EndPlan.Facts facts) {
        plan(PlanEndOfUse.Subject.of(line, 0), facts, null);
    }

    private void plan(PlanEndOfUse.Subject subject, EndPlan.Facts facts, @Nullable Reason reason) {
        acting.as(
                Role.RECORD_KEEPER, () -> planEndOfUse.plan(new PlanEndOfUse.Command(List.of(subject), facts, reason)));
    }

    private void withdrawn(PlanEndOfUse.Subject subject) {
        acting.as(Role.COMPLIANCE_OFFICER, () -> withdraw.withdraw(subject, REASON));
    }

    private EndPlan.Facts facts(String route, @Nullable LocalDate end, @Nullable String trigger) {
        return new EndPlan.Facts(route, end, trigger, person);
    }

    private List<LinePlan> ofPermit() {
        return acting.as(Role.AUDITOR, () -> plans.ofPermit(permit));
    }

    private @Nullable DevicePlan apartOf(int device) {
        return acting.as(Role.AUDITOR, () -> plans.apart(devices.get(device))).orElse(null);
    }

    /** Those of this test's permit; others leave theirs behind. */
    private List<DuePlan> due() {
        return acting.as(Role.AUDITOR, () -> plans.due()).stream()
                .filter(each -> each.permitId() == permit.value())
                .toList();
    }

    private @Nullable PlanReminder stageOn(LocalDate day) {
        clock.moveTo(day);
        return ofPermit().get(0).reminder();
    }
}
