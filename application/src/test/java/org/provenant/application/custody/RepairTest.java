package org.provenant.application.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.faults.Truth;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usage.UseOfDevice;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.MovementKind;
import org.provenant.domain.custody.RepairId;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.usage.SightingKind;

/** Devices go to a repairer and come back; abroad with the papers of customs. */
@RegisterTest
class RepairTest {

    private static final Reason REASON = new Reason("Hỏng bo mạch chính");
    private static final LocalDate SENT = LocalDate.of(2026, 5, 4);
    private static final LocalDate EXPECTED = LocalDate.of(2026, 6, 4);
    private static final LocalDate BACK = LocalDate.of(2026, 6, 10);

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    SendToRepair send;

    @Inject
    BringBack bringBack;

    @Inject
    RepairList list;

    @Inject
    MoveEquipment move;

    @Inject
    ChangeStage change;

    @Inject
    CustodyHistory stays;

    @Inject
    UseOfDevice use;

    @Inject
    EquipmentSearch search;

    @Inject
    TestDatabase tables;

    private PlaceId store = new PlaceId(0);
    private PlaceId lab = new PlaceId(0);
    private PersonId engineer = new PersonId(0);
    private List<EquipmentId> devices = List.of();

    @BeforeEach
    void twoDevices() {
        run++;
        store = chain.site("RK" + run);
        lab = chain.site("RL" + run);
        engineer = chain.person("RN" + run);
        devices = chain.registered("R" + run, 2, "RK" + run);
    }

    @Test
    void whoeverKeepsADeviceKeepsItDuringTheRepair() {
        asKeeper(() -> move.move(
                new MoveEquipment.Command(devices.subList(0, 1), lab, engineer, LocalDate.of(2026, 4, 1), REASON)));
        var id = send(devices, null, null);

        assertEquals(LifecycleStage.UNDER_REPAIR, device(0).stage());
        assertEquals(engineer.value(), device(0).custodianId());
        var stay = acting.as(Role.AUDITOR, () -> stays.of(devices.get(0))).get(0);
        assertEquals(MovementKind.TO_REPAIR, stay.kind());
        assertEquals("Công ty Sửa chữa Minh Tâm", stay.repairer());
        assertEquals(11, get(id).overdueDays());
        assertTrue(acting.as(Role.AUDITOR, () -> list.overdue()).stream().anyMatch(row -> row.id() == id.value()));
        assertEquals(CustodyRule.AT_REPAIR, ruleAgainst(() -> send(devices, null, null)));
        assertEquals(
                CustodyRule.AT_REPAIR,
                ruleAgainst(
                        () -> asKeeper(() -> move.move(new MoveEquipment.Command(devices, lab, null, BACK, REASON)))));
        assertEquals(
                CustodyRule.AT_REPAIR,
                ruleAgainst(() -> asKeeper(() ->
                        change.change(new ChangeStage.Command(devices, LifecycleStage.IN_USE, BACK, null, REASON)))));

        back(id, devices.subList(0, 1), null);
        assertEquals(LifecycleStage.IN_USE, device(0).stage());
        assertEquals(1, get(id).away());
        assertEquals(CustodyRule.BACK_ALREADY, ruleAgainst(() -> back(id, devices.subList(0, 1), null)));
        back(id, devices.subList(1, 2), null);
        assertEquals(LifecycleStage.IN_STORAGE, device(1).stage());
        var seen = acting.as(Role.AUDITOR, () -> use.sightings(devices.get(1)));
        assertEquals(
                List.of(SightingKind.REPAIR),
                seen.stream().map(UseOfDevice.Seen::seenBy).toList());
        assertEquals(get(id).number(), seen.get(0).remark());
        assertTrue(get(id).allBack());
        assertEquals(0, get(id).overdueDays());
        assertEquals(store.value(), device(1).placeId());
        Truth.requireIn(tables, "devices came back from repair");
    }

    @Test
    void abroadNeedsThePapersOfCustomsBothWays() {
        var japan = new Country("JP");
        assertEquals(CustodyRule.EXPORT_PAPER_MISSING, ruleAgainst(() -> send(devices, japan, null)));
        assertEquals(CustomsRule.NUMBER_FORM, ruleAgainst(() -> send(devices, japan, "12")));
        var id = send(devices, japan, "308625440120");
        assertTrue(get(id).isAbroad());
        assertEquals(CustodyRule.IMPORT_PAPER_MISSING, ruleAgainst(() -> back(id, devices, null)));
        assertEquals(CustomsRule.NUMBER_FORM, ruleAgainst(() -> back(id, devices, "abc")));
        back(id, devices, "108625449990");
        assertEquals(
                List.of("108625449990", "108625449990"),
                acting.as(Role.AUDITOR, () -> list.lines(id)).stream()
                        .map(RepairList.Line::importPaper)
                        .toList());
        assertFalse(acting
                .as(
                        Role.AUDITOR,
                        () -> list.find(new RepairList.Query(null, true), RepairSort.NUMBER.upwards(), 50, null))
                .rows()
                .stream()
                .anyMatch(row -> row.id() == id.value()));
    }

    @Test
    void whatIsNotThereDoesNotComeBackAndNothingComesBackBeforeItWent() {
        var id = send(devices.subList(0, 1), null, null);
        assertEquals(CustodyRule.NOT_AT_REPAIR, ruleAgainst(() -> back(id, devices.subList(1, 2), null)));
        assertEquals(
                CustodyRule.BACK_BEFORE_SENT,
                ruleAgainst(() -> asKeeper(() -> bringBack.bringBack(new BringBack.Command(
                        id, version(id), devices.subList(0, 1), SENT.minusDays(1), null, null, REASON)))));
        assertEquals(
                CustodyRule.BACK_BEFORE_SENT,
                ruleAgainst(() -> asKeeper(() -> send.send(new SendToRepair.Command(
                        devices.subList(1, 2), "Minh Tâm", null, null, null, SENT, SENT.minusDays(1), REASON)))));
    }

    private RepairId send(List<EquipmentId> chosen, @Nullable Country country, @Nullable String paper) {
        return acting.as(
                Role.RECORD_KEEPER,
                () -> send.send(new SendToRepair.Command(
                        chosen, "Công ty Sửa chữa Minh Tâm", country, "HĐ 12/2026", paper, SENT, EXPECTED, REASON)));
    }

    private void back(RepairId id, List<EquipmentId> chosen, @Nullable String paper) {
        asKeeper(() -> bringBack.bringBack(
                new BringBack.Command(id, version(id), chosen, BACK, paper, "Thay bo mạch", REASON)));
    }

    private int version(RepairId id) {
        return list.get(id).version();
    }

    private RepairRow get(RepairId id) {
        return acting.as(Role.AUDITOR, () -> list.get(id));
    }

    private EquipmentRow device(int number) {
        return acting.as(Role.AUDITOR, () -> search.get(devices.get(number)));
    }

    private void asKeeper(Runnable action) {
        acting.as(Role.RECORD_KEEPER, action);
    }
}
