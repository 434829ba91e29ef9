package org.provenant.application.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.ReinstatePerson;
import org.provenant.application.organisation.ReopenPlace;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class ChangeStageTest {

    private static final Reason REASON = new Reason("Theo biên bản kiểm tra hiện trạng");
    private static final String PAPER = "Biên bản số 21 ngày 05/05/2026";
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 15);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 5);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 2);

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    ExampleSteps change;

    @Inject
    ChangeStage changeStage;

    @Inject
    MoveEquipment move;

    @Inject
    ClosePlace closePlace;

    @Inject
    ReopenPlace reopenPlace;

    @Inject
    DismissPerson dismissPerson;

    @Inject
    ReinstatePerson reinstatePerson;

    @Inject
    PlaceTree tree;

    @Inject
    PersonList persons;

    @Inject
    EquipmentSearch search;

    @Inject
    CustodyHistory stays;

    @Inject
    TestDatabase tables;

    private String store = "";
    private PlaceId place = new PlaceId(0);

    @BeforeEach
    void aPlace() {
        store = "KHO" + ++run;
        place = chain.site(store);
    }

    @Test
    void stepIsKeptWithDayReasonAndWhatItWasBefore() {
        var device = device();

        change(device, LifecycleStage.UNDER_REPAIR, MAY, null);

        var row = acting.as(Role.AUDITOR, () -> search.get(device));
        assertEquals(List.of(LifecycleStage.UNDER_REPAIR, MAY), List.of(row.stage(), row.stageSince()));
        var entry = LastEntry.in(tables);
        assertEquals(REASON.text(), entry.reason());
        assertEquals(
                Map.of(
                        "Equipment.stage", "IN_STORAGE → UNDER_REPAIR",
                        "Equipment.stageSince", "2026-03-15 → 2026-05-05"),
                entry.changes());
        assertEquals(
                1,
                tables.count("stage_record where from_stage = 'IN_STORAGE' and to_stage = 'UNDER_REPAIR'"
                        + " and happened_on = '2026-05-05' and equipment_id = " + device.value()));
        assertEquals(
                1,
                tables.count("audit_entry where happened_on = '2026-05-05' and id ="
                        + " (select max(id) from audit_entry)"));
    }

    @Test
    void leavingNeedsEvidenceAndEndsTheStay() {
        var device = device();

        assertEquals(EquipmentRule.EVIDENCE_MISSING, refused(device, LifecycleStage.RETURNED, MAY, " "));
        change(device, LifecycleStage.RETURNED, MAY, PAPER);

        assertEquals(PAPER, acting.as(Role.AUDITOR, () -> search.get(device)).stageEvidence());
        assertEquals(List.of(new Stood(RECEIVED, MAY, store, "Kho " + store, null, null)), staysOf(device));
    }

    @Test
    void nothingIsDestroyedOrSoldWithoutAnApprovedDisposal() {
        var device = device();

        assertEquals(EquipmentRule.CONSENT_NEEDED, refused(device, LifecycleStage.LIQUIDATED, MAY, PAPER));
        for (var byOrder :
                List.of(LifecycleStage.DISPOSAL_APPROVED, LifecycleStage.DESTROYED, LifecycleStage.RE_EXPORTED)) {
            assertEquals(
                    CustodyRule.DISPOSED_BY_ORDER,
                    ruleAgainst(() -> acting.as(
                            Role.RECORD_KEEPER,
                            () -> changeStage.change(
                                    new ChangeStage.Command(List.of(device), byOrder, MAY, PAPER, REASON)))));
        }
        change(device, LifecycleStage.END_OF_USE, MAY, null);
        change(device, LifecycleStage.DISPOSAL_APPROVED, MAY, null);
        change(device, LifecycleStage.DESTROYED, JUNE, PAPER);

        assertEquals(JUNE, staysOf(device).get(0).until());
        assertEquals(EquipmentRule.STAGE_NOT_POSSIBLE, refused(device, LifecycleStage.IN_USE, JUNE, null));
    }

    @Test
    void onlyAnUndoneImportWithdrawsDevices() {
        assertEquals(EquipmentRule.STAGE_NOT_POSSIBLE, refused(device(), LifecycleStage.WITHDRAWN, MAY, PAPER));
    }

    @Test
    void lossIsNotAChangeOfStageAlone() {
        var device = device();

        assertEquals(
                CustodyRule.LOSS_IS_REPORTED,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> changeStage.change(
                                new ChangeStage.Command(List.of(device), LifecycleStage.LOST, MAY, PAPER, REASON)))));
        assertEquals(
                LifecycleStage.IN_STORAGE,
                acting.as(Role.AUDITOR, () -> search.get(device)).stage());
    }

    @Test
    void lostDeviceThatTurnsUpStandsWhereItStoodFromThatDay() {
        var device = device();

        change(device, LifecycleStage.LOST, MAY, PAPER);
        change(device, LifecycleStage.IN_STORAGE, JUNE, null);

        assertEquals(
                List.of(
                        new Stood(JUNE, null, store, "Kho " + store, null, null),
                        new Stood(RECEIVED, MAY, store, "Kho " + store, null, null)),
                staysOf(device));
        assertEquals(JUNE, acting.as(Role.AUDITOR, () -> search.get(device)).placedOn());
    }

    @Test
    void lostDeviceTurnsUpOnlyAtAnOpenPlace() {
        var device = device();
        change(device, LifecycleStage.LOST, MAY, PAPER);
        acting.as(
                Role.RECORD_KEEPER,
                () -> closePlace.close(place, tree.get(place).version(), REASON));

        assertEquals(OrganisationRule.PLACE_CLOSED, refused(device, LifecycleStage.IN_STORAGE, JUNE, null));
        acting.as(
                Role.RECORD_KEEPER,
                () -> reopenPlace.reopen(place, tree.get(place).version(), REASON));
        change(device, LifecycleStage.IN_STORAGE, JUNE, null);

        assertEquals(2, staysOf(device).size());
    }

    @Test
    void lostDeviceTurnsUpOnlyInTheHandsOfSomebodyPresent() {
        var device = device();
        var engineer = chain.person("NV" + run);
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(List.of(device), place, engineer, RECEIVED, REASON)));
        change(device, LifecycleStage.LOST, MAY, PAPER);
        acting.as(Role.RECORD_KEEPER, () -> dismissPerson.dismiss(engineer, version(engineer), REASON));

        assertEquals(OrganisationRule.PERSON_LEFT, refused(device, LifecycleStage.IN_USE, JUNE, null));
        acting.as(Role.RECORD_KEEPER, () -> reinstatePerson.reinstate(engineer, version(engineer), REASON));
        change(device, LifecycleStage.IN_USE, JUNE, null);

        assertEquals("NV" + run, staysOf(device).get(0).custodianCode());
    }

    @Test
    void stepsFollowEachOtherAndNoneLiesAhead() {
        var device = device();
        change(device, LifecycleStage.UNDER_REPAIR, MAY, null);

        assertEquals(
                EquipmentRule.STAGE_BEFORE_PRESENT, refused(device, LifecycleStage.IN_USE, MAY.minusDays(1), null));
        assertEquals(
                CustodyRule.IN_THE_FUTURE,
                refused(device, LifecycleStage.IN_USE, clock.today().plusDays(1), null));
        change(device, LifecycleStage.IN_USE, MAY, null);

        assertEquals(2, tables.count("stage_record where equipment_id = " + device.value()));
    }

    @Test
    void deviceDoesNotLeaveBeforeItsPresentStayBegan() {
        var device = device();
        var line = chain.site("SMT" + run);
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(List.of(device), line, null, JUNE, REASON)));

        assertEquals(CustodyRule.BEFORE_PRESENT_STAY, refused(device, LifecycleStage.LOST, MAY, PAPER));
    }

    @Test
    void ofSeveralDevicesAllChangeOrNone() {
        var devices = chain.registered("S" + run, 3, store);
        change(devices.get(1), LifecycleStage.RETURNED, MAY, PAPER);

        var refusal = ruleAgainst(() -> acting.as(
                Role.RECORD_KEEPER,
                () -> change.change(new ChangeStage.Command(devices, LifecycleStage.UNDER_REPAIR, MAY, null, REASON))));

        assertEquals(EquipmentRule.STAGE_NOT_POSSIBLE, refusal);
        assertEquals(
                0,
                tables.count("stage_record where to_stage = 'UNDER_REPAIR' and equipment_id = "
                        + devices.get(0).value()));
        assertEquals("REFUSED", LastEntry.in(tables).outcome());
    }

    @Test
    void anotherCompanysDeviceIsNotThere() {
        var device = device();
        var elsewhere = acting.callerElsewhere(Role.RECORD_KEEPER);

        var refusal = ruleAgainst(() -> acting.as(
                elsewhere,
                () -> change.change(
                        new ChangeStage.Command(List.of(device), LifecycleStage.UNDER_REPAIR, MAY, null, REASON))));

        assertEquals(ValueRule.NO_SUCH_RECORD, refusal);
    }

    private EquipmentId device() {
        return chain.registered("S" + run, 1, store).get(0);
    }

    private void change(EquipmentId device, LifecycleStage stage, LocalDate day, @Nullable String evidence) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> change.change(new ChangeStage.Command(List.of(device), stage, day, evidence, REASON)));
    }

    private Rule refused(EquipmentId device, LifecycleStage stage, LocalDate day, @Nullable String evidence) {
        return ruleAgainst(() -> change(device, stage, day, evidence));
    }

    private List<Stood> staysOf(EquipmentId device) {
        return acting.as(Role.AUDITOR, () -> stays.of(device)).stream()
                .map(Stood::of)
                .toList();
    }

    private int version(PersonId person) {
        return persons.get(person).version();
    }
}
