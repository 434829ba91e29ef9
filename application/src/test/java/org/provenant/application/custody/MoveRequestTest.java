package org.provenant.application.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.identity.LinkPerson;
import org.provenant.application.identity.UnlinkPerson;
import org.provenant.application.organisation.AddPlace;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.SetApprover;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.MoveRequestId;
import org.provenant.domain.custody.MoveRequestState;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.shared.Reason;

/** Places that say who must approve: nothing comes there but by a request that somebody else has approved. */
@RegisterTest
class MoveRequestTest {

    private static final Reason REASON = new Reason("Lắp vào tủ máy chủ số 3");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    RequestMove request;

    @Inject
    ApproveMove approve;

    @Inject
    RefuseMove refuse;

    @Inject
    WithdrawMoveRequest withdraw;

    @Inject
    MoveRequestList list;

    @Inject
    MoveEquipment move;

    @Inject
    MovePreview preview;

    @Inject
    PrepareHandover prepare;

    @Inject
    SetApprover setApprover;

    @Inject
    AddPlace addPlace;

    @Inject
    PlaceTree places;

    @Inject
    LinkPerson link;

    @Inject
    UnlinkPerson unlink;

    @Inject
    EquipmentSearch search;

    @Inject
    TestDatabase tables;

    private PlaceId site = new PlaceId(0);
    private PlaceId room = new PlaceId(0);
    private PersonId approver = new PersonId(0);
    private List<EquipmentId> devices = List.of();

    @BeforeEach
    void aRoomWithinASiteWhoseApproverIsTheOfficer() {
        run++;
        chain.site("QK" + run);
        site = chain.site("QS" + run);
        room = acting.as(
                Role.RECORD_KEEPER,
                () -> addPlace.add(new AddPlace.Command(PlaceKind.ROOM, site, "QR" + run, "Phòng máy chủ", null)));
        approver = chain.person("QA" + run);
        devices = chain.registered("Q" + run, 2, "QK" + run);
        acting.as(
                Role.RECORD_KEEPER, () -> setApprover.set(site, places.get(site).version(), approver, REASON));
        acting.as(Role.RECORD_KEEPER, () -> link.link(approver, login(Role.COMPLIANCE_OFFICER), REASON));
    }

    @AfterEach
    void theOfficerIsSomebodyElseNextTime() {
        acting.as(Role.RECORD_KEEPER, () -> unlink.unlink(approver, REASON));
    }

    @Test
    void whatComesIntoAPlaceInsideNeedsTheApprovalToo() {
        assertEquals(CustodyRule.APPROVAL_NEEDED, ruleAgainst(() -> move(room)));
        assertEquals(CustodyRule.APPROVAL_NEEDED, ruleAgainst(() -> move(site)));
        var seen =
                acting.as(Role.AUDITOR, () -> preview.of(new MoveEquipment.Command(devices, room, null, DAY, REASON)));
        assertEquals(
                CustodyRule.APPROVAL_NEEDED,
                Objects.requireNonNull(seen.get(1).refused()).rule());
        var giver = chain.person("QG" + run);
        assertEquals(
                CustodyRule.APPROVAL_NEEDED,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> prepare.prepare(new PrepareHandover.Command(
                                devices, giver, approver, null, room, DAY, REASON, null)))));
        acting.as(
                Role.RECORD_KEEPER, () -> setApprover.set(site, places.get(site).version(), null, REASON));
        move(room);
        assertEquals(CustodyRule.NO_APPROVAL_NEEDED, ruleAgainst(() -> request(room)));
    }

    @Test
    void approvedTheDevicesMoveAsAsked() {
        var id = request(room);
        assertEquals(MoveRequestState.ASKED, get(id).state());
        assertTrue(acting.as(Role.COMPLIANCE_OFFICER, () -> list.get(id)).mine());
        assertTrue(acting.as(Role.COMPLIANCE_OFFICER, () -> list.waiting()).stream()
                .anyMatch(row -> row.id() == id.value()));

        acting.as(Role.COMPLIANCE_OFFICER, () -> approve.approve(id, version(id), "Đồng ý"));

        assertEquals(MoveRequestState.APPROVED, get(id).state());
        var device = acting.as(Role.AUDITOR, () -> search.get(devices.get(1)));
        assertEquals(room.value(), device.placeId());
        assertEquals(DAY, device.placedOn());
        assertEquals(
                CustodyRule.REQUEST_CLOSED,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> withdraw.withdraw(id, version(id), REASON))));
    }

    @Test
    void approvedTheDevicesAreInUseAsAsked() {
        var id = acting.as(
                Role.RECORD_KEEPER,
                () -> request.request(
                        new RequestMove.Command(devices, room, null, null, DAY, REASON, OnArrival.PUT_INTO_USE)));
        assertEquals(OnArrival.PUT_INTO_USE, get(id).onArrival());
        assertEquals(LifecycleStage.IN_STORAGE, stageOf(0));

        acting.as(Role.COMPLIANCE_OFFICER, () -> approve.approve(id, version(id), null));

        assertEquals(LifecycleStage.IN_USE, stageOf(0));
        assertEquals(LifecycleStage.IN_USE, stageOf(1));
    }

    @Test
    void requestTellsWhoCanApproveIt() {
        var id = request(room);
        assertEquals(approver.value(), get(id).approverId());
        assertNotNull(get(id).approverAccount());
        acting.as(Role.RECORD_KEEPER, () -> unlink.unlink(approver, REASON));
        assertNull(get(id).approverAccount());
        acting.as(Role.COMPLIANCE_OFFICER, () -> link.link(approver, login(Role.RECORD_KEEPER), REASON));
        assertNull(get(id).approverAccount(), "nobody approves what they asked for");
    }

    @Test
    void onlyTheApproverDecidesAndNeverOnTheirOwnRequest() {
        var id = request(room);
        assertEquals(
                CustodyRule.NOT_THE_APPROVER,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> approve.approve(id, version(id), null))));
        acting.as(Role.RECORD_KEEPER, () -> unlink.unlink(approver, REASON));
        acting.as(Role.COMPLIANCE_OFFICER, () -> link.link(approver, login(Role.RECORD_KEEPER), REASON));
        assertEquals(
                CustodyRule.OWN_REQUEST,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> approve.approve(id, version(id), null))));
        assertEquals(
                CustodyRule.OWN_REQUEST,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> refuse.refuse(id, version(id), REASON))));
    }

    @Test
    void refusedOrWithdrawnNothingMoves() {
        var refused = request(room);
        acting.as(Role.COMPLIANCE_OFFICER, () -> refuse.refuse(refused, version(refused), REASON));
        assertEquals(MoveRequestState.REFUSED, get(refused).state());
        assertEquals(REASON.text(), get(refused).decision());
        var withdrawn = request(room);
        acting.as(Role.RECORD_KEEPER, () -> withdraw.withdraw(withdrawn, version(withdrawn), REASON));
        assertEquals(MoveRequestState.WITHDRAWN, get(withdrawn).state());
        assertEquals(0, tables.count("equipment where place_id = " + room.value()));
        assertEquals(2, acting.as(Role.AUDITOR, () -> list.lines(withdrawn)).size());
    }

    private void move(PlaceId to) {
        acting.as(Role.RECORD_KEEPER, () -> move.move(new MoveEquipment.Command(devices, to, null, DAY, REASON)));
    }

    private MoveRequestId request(PlaceId to) {
        return acting.as(
                Role.RECORD_KEEPER,
                () -> request.request(new RequestMove.Command(devices, to, null, null, DAY, REASON)));
    }

    private LifecycleStage stageOf(int number) {
        return acting.as(Role.AUDITOR, () -> search.get(devices.get(number))).stage();
    }

    private int version(MoveRequestId id) {
        return list.get(id).version();
    }

    private MoveRequestRow get(MoveRequestId id) {
        return acting.as(Role.AUDITOR, () -> list.get(id));
    }

    private String login(Role role) {
        return tables.sql().withHandle(sql -> sql.createQuery("select login from user_account where id = :id")
                .bind("id", acting.user(role).value())
                .mapTo(String.class)
                .one());
    }
}
