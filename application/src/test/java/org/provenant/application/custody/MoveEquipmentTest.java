package org.provenant.application.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.History;
import org.provenant.application.audit.HistoryEntry;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.organisation.AddPerson;
import org.provenant.application.organisation.AddPlace;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.audit.FieldChange;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class MoveEquipmentTest {

    private static final Reason REASON = new Reason("Bàn giao cho ca trực dây chuyền 2");
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 15);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    MoveEquipment move;

    @Inject
    MovePreview preview;

    @Inject
    ExampleSteps change;

    @Inject
    ClosePlace closePlace;

    @Inject
    DismissPerson dismissPerson;

    @Inject
    AddPlace addPlace;

    @Inject
    AddPerson addPerson;

    @Inject
    PlaceTree tree;

    @Inject
    PersonList persons;

    @Inject
    EquipmentSearch search;

    @Inject
    CustodyHistory stays;

    @Inject
    History history;

    @Inject
    TestDatabase tables;

    private String store = "";
    private PlaceId storeId = new PlaceId(0);
    private PlaceId line = new PlaceId(0);
    private PersonId engineer = new PersonId(0);

    @BeforeEach
    void twoPlacesAndACustodian() {
        run++;
        store = "KHO" + run;
        storeId = chain.site(store);
        line = chain.site("SMT" + run);
        engineer = chain.person("NV" + run);
    }

    @Test
    void movedDeviceStandsAtItsNewPlaceInItsNewHands() {
        var device = devices(1).get(0);

        move(List.of(device), line, engineer, DAY);

        var row = acting.as(Role.AUDITOR, () -> search.get(device));
        assertEquals(List.of(line.value(), DAY), List.of(row.placeId(), row.placedOn()));
        assertEquals(engineer.value(), row.custodianId());
        assertEquals(
                List.of(
                        new Stood(DAY, null, "SMT" + run, "Kho SMT" + run, "NV" + run, "Kỹ sư NV" + run),
                        new Stood(RECEIVED, DAY, store, "Kho " + store, null, null)),
                staysOf(device));
    }

    @Test
    void moveTellsWhoWhenWhyAndEveryFieldBeforeAndAfter() {
        var device = devices(1).get(0);

        move(List.of(device), line, engineer, DAY);

        var entry = latestOf(device);
        assertEquals("MoveEquipment", entry.useCase());
        assertEquals(acting.caller(Role.RECORD_KEEPER).name(), entry.actor());
        assertEquals(acting.user(Role.RECORD_KEEPER).value(), entry.actorId());
        assertEquals(clock.instant(), entry.recordedAt());
        assertEquals(DAY, entry.happenedOn());
        assertEquals(REASON.text(), entry.reason());
        assertEquals(
                List.of(
                        new FieldChange(
                                "custodian",
                                null,
                                new FieldValue("Kỹ sư NV%d (NV%d)".formatted(run, run), engineer.value())),
                        new FieldChange(
                                "place",
                                new FieldValue(store + " Kho " + store, storeId.value()),
                                new FieldValue("SMT%d Kho SMT%d".formatted(run, run), line.value())),
                        new FieldChange(
                                "placedOn",
                                new FieldValue(RECEIVED.toString(), null),
                                new FieldValue(DAY.toString(), null))),
                entry.changes().stream()
                        .filter(change -> change.entity().equals("Equipment"))
                        .findFirst()
                        .orElseThrow()
                        .fields());
    }

    @Test
    void deviceMayChangeHandsAtItsPlaceAndComeBackIntoNobodys() {
        var device = devices(1).get(0);

        move(List.of(device), storeId, engineer, DAY);
        move(List.of(device), storeId, null, DAY);

        assertNull(acting.as(Role.AUDITOR, () -> search.get(device)).custodianId());
        assertEquals(3, staysOf(device).size());
        assertEquals(1, tables.count("stay where until is null and equipment_id = " + device.value()));
        assertEquals(
                "Kỹ sư NV%d (NV%d) → ".formatted(run, run),
                LastEntry.in(tables).changes().get("Equipment.custodian"));
    }

    @Test
    void severalDevicesMoveInOneEntry() {
        var devices = devices(3);
        var entries = tables.count("audit_entry");

        move(devices, line, null, DAY);

        assertEquals(entries + 1, tables.count("audit_entry"));
        assertEquals(6, latestOf(devices.get(0)).changeCount());
        assertEquals(3, tables.count("equipment where place_id = " + line.value()));
        assertEquals(
                3, tables.count("stay where until is null and since = '2026-06-01' and place_id = " + line.value()));
    }

    @Test
    void ofSeveralDevicesAllMoveOrNone() {
        var devices = devices(3);
        become(devices.get(2), LifecycleStage.LOST);

        assertEquals(EquipmentRule.NOT_PRESENT, refused(devices, line, null, DAY));

        assertEquals(0, tables.count("equipment where place_id = " + line.value()));
        assertEquals(1, staysOf(devices.get(0)).size());
        assertEquals("REFUSED", LastEntry.in(tables).outcome());
        assertEquals(EquipmentRule.NOT_PRESENT.key(), LastEntry.in(tables).rule());
    }

    @Test
    void nothingIsBroughtToAClosedPlace() {
        var devices = devices(1);
        close(line);

        assertEquals(OrganisationRule.PLACE_CLOSED, refused(devices, line, null, DAY));
    }

    @Test
    void nothingIsHandedToWhoHasLeft() {
        var devices = devices(1);
        acting.as(
                Role.RECORD_KEEPER,
                () -> dismissPerson.dismiss(engineer, persons.get(engineer).version(), REASON));

        assertEquals(OrganisationRule.PERSON_LEFT, refused(devices, line, engineer, DAY));
    }

    @Test
    void whatIsUnknownOrAnotherCompanysIsNotThere() {
        var devices = devices(1);
        var elsewhere = acting.callerElsewhere(Role.RECORD_KEEPER);
        var theirPlace = acting.as(
                elsewhere,
                () -> addPlace.add(new AddPlace.Command(PlaceKind.SITE, null, "X" + run, "Kho bên kia", null)));
        var theirPerson = acting.as(elsewhere, () -> addPerson.add("X" + run, "Người bên kia", null));

        assertEquals(ValueRule.NO_SUCH_RECORD, refused(devices, new PlaceId(999_999), null, DAY));
        assertEquals(ValueRule.NO_SUCH_RECORD, refused(devices, theirPlace, null, DAY));
        assertEquals(ValueRule.NO_SUCH_RECORD, refused(devices, line, theirPerson, DAY));
        assertEquals(ValueRule.NO_SUCH_RECORD, refused(List.of(new EquipmentId(999_999)), line, null, DAY));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(elsewhere, () -> move.move(command(devices, theirPlace, null, DAY)))));
    }

    @Test
    void moveChangesSomethingAndLiesBetweenTheArrivalAndToday() {
        var devices = devices(1);

        assertEquals(CustodyRule.NOTHING_CHOSEN, refused(List.of(), line, null, DAY));
        assertEquals(CustodyRule.ALREADY_THERE, refused(devices, storeId, null, DAY));
        assertEquals(CustodyRule.BEFORE_ARRIVAL, refused(devices, line, null, RECEIVED.minusDays(1)));
        assertEquals(
                CustodyRule.IN_THE_FUTURE,
                refused(devices, line, null, clock.today().plusDays(1)));
        assertEquals(
                CustodyRule.TOO_MANY_AT_ONCE,
                refused(Collections.nCopies(MoveEquipment.MOST + 1, devices.get(0)), line, null, DAY));
        assertEquals(1, staysOf(devices.get(0)).size());

        move(devices, line, null, RECEIVED);

        assertEquals(RECEIVED, staysOf(devices.get(0)).get(0).since());
    }

    @Test
    void ofTwoWhoMoveADeviceAtOnceOneIsRefused() throws Exception {
        var devices = devices(1);
        var other = chain.site("LAP" + run);

        var results = AtOnce.run(List.of(moving(devices, line), moving(devices, other)));

        var refusals = results.stream().filter(RuleViolated.class::isInstance).toList();
        assertTrue(refusals.size() <= 1, results.toString());
        for (var refusal : refusals) {
            assertEquals(ValueRule.CHANGED_BY_SOMEBODY_ELSE, ((RuleViolated) refusal).rule());
        }
        assertEquals(
                1,
                tables.count("stay where until is null and equipment_id = "
                        + devices.get(0).value()));
        assertEquals(3 - refusals.size(), staysOf(devices.get(0)).size());
    }

    @Test
    void noDeviceEverStandsAtAClosedPlace() throws Exception {
        var devices = devices(20);
        var version = acting.as(Role.AUDITOR, () -> tree.get(line)).version();
        Callable<Object> closing = () -> {
            acting.as(Role.RECORD_KEEPER, () -> closePlace.close(line, version, REASON));
            return "closed";
        };

        var results = AtOnce.run(List.of(moving(devices, line), closing));

        assertEquals(1, results.stream().filter(RuleViolated.class::isInstance).count(), results.toString());
        assertEquals(
                0,
                tables.count(
                        "equipment e join place p on p.id = e.place_id where p.closed and p.id = " + line.value()));
    }

    @Test
    void whatComesBackToTheStoreIsStoredInTheSameStep() {
        var devices = devices(2);
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(
                        new MoveEquipment.Command(devices, line, engineer, null, DAY, REASON, OnArrival.PUT_INTO_USE)));
        var back = new MoveEquipment.Command(devices, storeId, null, null, DAY, REASON, OnArrival.STORE);
        assertEquals(
                LifecycleStage.IN_STORAGE,
                acting.as(Role.RECORD_KEEPER, () -> preview.of(back)).get(1).stage());

        acting.as(Role.RECORD_KEEPER, () -> move.move(back));

        var device = acting.as(Role.AUDITOR, () -> search.get(devices.get(1)));
        assertEquals(LifecycleStage.IN_STORAGE, device.stage());
        assertEquals(DAY, device.stageSince());
        assertEquals("MoveEquipment", LastEntry.in(tables).useCase());
        var future =
                new MoveEquipment.Command(devices, line, null, clock.today().plusDays(1), REASON);
        assertEquals(
                CustodyRule.IN_THE_FUTURE, ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> preview.of(future))));
    }

    private List<EquipmentId> devices(int count) {
        return chain.registered("M" + run, count, store);
    }

    private Callable<Object> moving(List<EquipmentId> devices, PlaceId to) {
        return () -> {
            move(devices, to, null, DAY);
            return "moved";
        };
    }

    private void move(List<EquipmentId> devices, PlaceId to, @Nullable PersonId custodian, LocalDate day) {
        acting.as(Role.RECORD_KEEPER, () -> move.move(command(devices, to, custodian, day)));
    }

    private Rule refused(List<EquipmentId> devices, PlaceId to, @Nullable PersonId custodian, LocalDate day) {
        return ruleAgainst(() -> move(devices, to, custodian, day));
    }

    private static MoveEquipment.Command command(
            List<EquipmentId> devices, PlaceId to, @Nullable PersonId custodian, LocalDate day) {
        return new MoveEquipment.Command(devices, to, custodian, day, REASON);
    }

    private void become(EquipmentId device, LifecycleStage stage) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> change.change(new ChangeStage.Command(
                        List.of(device), stage, DAY, "Biên bản số 12 ngày 01/06/2026", REASON)));
    }

    private void close(PlaceId place) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> closePlace.close(place, tree.get(place).version(), REASON));
    }

    private List<Stood> staysOf(EquipmentId device) {
        return acting.as(Role.AUDITOR, () -> stays.of(device)).stream()
                .map(Stood::of)
                .toList();
    }

    private HistoryEntry latestOf(EquipmentId device) {
        return acting.as(Role.AUDITOR, () -> history.of("Equipment", device.value(), 1, null))
                .rows()
                .get(0);
    }
}
