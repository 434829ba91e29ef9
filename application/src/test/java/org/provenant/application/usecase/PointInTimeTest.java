package org.provenant.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.provenant.application.testbed.Refusals.ruleAgainst;
import static org.provenant.domain.shared.PointInTime.Reading.AS_KNOWN;
import static org.provenant.domain.shared.PointInTime.Reading.AS_RECORDED;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.History;
import org.provenant.application.custody.CustodyHistory;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.CorrectEquipment;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.identity.AddUser;
import org.provenant.application.identity.UserList;
import org.provenant.application.identity.UserSort;
import org.provenant.application.reporting.PermitBalances;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleFacts;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.PointInTime;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

/** A device that came in on 4 May, was moved on the 10th, which was recorded on the 20th, and put right on 1 June. */
@RegisterTest
class PointInTimeTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 15);
    private static final LocalDate REGISTERED = LocalDate.of(2026, 5, 4);
    private static final LocalDate MOVED = LocalDate.of(2026, 5, 10);
    private static final LocalDate TOLD = LocalDate.of(2026, 5, 20);
    private static final LocalDate PUT_RIGHT = LocalDate.of(2026, 6, 1);
    private static final Reason REASON = new Reason("Theo biên bản bàn giao");

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    PointsInTime points;

    @Inject
    MoveEquipment move;

    @Inject
    CorrectEquipment correct;

    @Inject
    EquipmentSearch search;

    @Inject
    CustodyHistory custody;

    @Inject
    PermitBalances balances;

    @Inject
    History history;

    @Inject
    TestDatabase tables;

    @Inject
    AddUser addUser;

    @Inject
    UserList users;

    @Inject
    Database database;

    private String stem = "";
    private EquipmentId device = new EquipmentId(0);
    private PlaceId hall = new PlaceId(0);

    @BeforeEach
    void aDeviceWithALife() {
        stem = "P" + ++run;
        clock.moveTo(LocalDate.of(2026, 1, 5));
        chain.site("KHO" + run);
        hall = chain.site("XUONG" + run);
        clock.moveTo(REGISTERED);
        device = chain.registered(stem, 3, "KHO" + run).get(0);
        clock.moveTo(TOLD);
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(List.of(device), hall, null, MOVED, REASON)));
        clock.moveTo(PUT_RIGHT);
        acting.as(Role.RECORD_KEEPER, () -> {
            var row = search.get(device);
            correct.correct(new CorrectEquipment.Command(
                    device, row.version(), ExampleFacts.withSerial(row, stem + "-RIGHT"), REASON));
        });
        clock.pass(Duration.ofHours(3));
    }

    @Test
    void aDayShowsWhatHadBeenRecordedThen() {
        assertEquals("KHO" + run, placeAt(MOVED.plusDays(2), AS_RECORDED));
        assertEquals("XUONG" + run, placeAt(TOLD, AS_RECORDED));
        assertEquals(stem + "SN1", rowAt(PUT_RIGHT.minusDays(1), AS_RECORDED).serialNumber());
        assertEquals(stem + "-RIGHT", rowAt(PUT_RIGHT, AS_RECORDED).serialNumber());
        assertEquals(
                1, at(TOLD.minusDays(1), AS_RECORDED, () -> custody.of(device)).size());
        assertEquals(2, at(TOLD, AS_RECORDED, () -> custody.of(device)).size());
        assertEquals(3, countAt(REGISTERED, AS_RECORDED, stem));
        assertEquals(0, countAt(REGISTERED.minusDays(1), AS_RECORDED, stem));
        assertEquals(0, countAt(TOLD, AS_RECORDED, stem + "-RIGHT"));
        assertEquals(ValueRule.NO_SUCH_RECORD_THEN, ruleAgainst(() -> rowAt(REGISTERED.minusDays(1), AS_RECORDED)));
    }

    @Test
    void aDayShowsWhatIsKnownOfItNow() {
        assertEquals("KHO" + run, placeAt(MOVED.minusDays(1), AS_KNOWN));
        assertEquals("XUONG" + run, placeAt(MOVED, AS_KNOWN));
        assertEquals(stem + "-RIGHT", rowAt(RECEIVED, AS_KNOWN).serialNumber());
        assertEquals(1, countAt(RECEIVED, AS_KNOWN, stem + "-RIGHT"));
        assertEquals(0, countAt(RECEIVED, AS_KNOWN, stem + "SN1"));
        assertEquals(3, countAt(RECEIVED, AS_KNOWN, stem));
        assertEquals(0, countAt(RECEIVED.minusDays(1), AS_KNOWN, stem));
        assertEquals(
                1, at(MOVED.minusDays(1), AS_KNOWN, () -> custody.of(device)).size());
        assertEquals(2, at(MOVED, AS_KNOWN, () -> custody.of(device)).size());
    }

    @Test
    void balanceOfAPastDayIsCountedFromWhatWasRecordedOrIsKnown() {
        var permit = chain.permitOf(
                new PermitLineId(tables.number("select permit_line_id from equipment where id = " + device.value())));
        var day = RECEIVED.plusDays(1);

        var present = acting.as(Role.AUDITOR, () -> balances.on(permit, day));

        assertEquals(3, present.lines().get(0).received());
        assertEquals(present, at(TOLD, AS_RECORDED, () -> balances.on(permit, day)));
        assertEquals(present, at(TOLD, AS_KNOWN, () -> balances.on(permit, day)));
        assertEquals(
                ValueRule.NO_SUCH_RECORD_THEN,
                ruleAgainst(() -> at(REGISTERED.minusDays(1), AS_RECORDED, () -> balances.on(permit, day))));
    }

    @Test
    void historyOfAPastDayEndsWithThatDay() {
        assertEquals(1, entriesAt(TOLD.minusDays(1), AS_RECORDED));
        assertEquals(2, entriesAt(TOLD, AS_RECORDED));
        assertEquals(3, entriesAt(PUT_RIGHT, AS_RECORDED));
        assertEquals(1, entriesAt(MOVED.minusDays(1), AS_KNOWN));
        assertEquals(2, entriesAt(MOVED, AS_KNOWN));
    }

    @Test
    void accountIsKnownFromTheDayOnWhichItWasMade() {
        var login = "nguoi.moi." + run;
        clock.moveTo(TOLD);
        acting.as(Role.ADMINISTRATOR, () -> addUser.add(login, "Người mới", Language.VI, null));

        for (var reading : PointInTime.Reading.values()) {
            assertEquals(0, accountsAt(TOLD.minusDays(1), reading, login), reading.name());
            assertEquals(1, accountsAt(TOLD, reading, login), reading.name());
        }
    }

    @Test
    void todayIsThePresentInBothReadings() {
        var today = clock.today();
        var present = acting.as(Role.AUDITOR, () -> search.get(device));

        assertEquals(present, rowAt(today, AS_RECORDED));
        assertEquals(present, rowAt(today, AS_KNOWN));
    }

    @Test
    void nothingIsDoneInThePast() {
        var command = new MoveEquipment.Command(List.of(device), hall, null, MOVED, REASON);

        var refusal = ruleAgainst(() -> points.at(new PointInTime(TOLD, AS_RECORDED), () -> {
            acting.as(Role.RECORD_KEEPER, () -> move.move(command));
            return command;
        }));

        assertEquals(ValueRule.PAST_IS_CLOSED, refusal);
        assertEquals("shared.rule.PAST_IS_CLOSED", LastEntry.in(tables).rule());
        for (var way : List.of(
                "past_then.place", "past_now.place", "past.place_kept", "past.place_known", "past.place_open")) {
            assertThrows(RuntimeException.class, () -> database.aside(sql -> sql.execute("delete from " + way)), way);
        }
    }

    private String placeAt(LocalDate day, PointInTime.Reading reading) {
        return rowAt(day, reading).placeCode();
    }

    private EquipmentRow rowAt(LocalDate day, PointInTime.Reading reading) {
        return at(day, reading, () -> search.get(device));
    }

    private int countAt(LocalDate day, PointInTime.Reading reading, String words) {
        return at(day, reading, () -> search.find(EquipmentQuery.text(words), EquipmentSort.PLACE.upwards(), 10, null))
                .rows()
                .size();
    }

    private int entriesAt(LocalDate day, PointInTime.Reading reading) {
        return at(day, reading, () -> history.of("Equipment", device.value(), 10, null))
                .rows()
                .size();
    }

    private int accountsAt(LocalDate day, PointInTime.Reading reading, String login) {
        var query = new UserList.Query(login, null, null, null);
        return points.at(
                new PointInTime(day, reading),
                () -> acting.as(Role.ADMINISTRATOR, () -> users.find(query, UserSort.LOGIN.upwards(), 10, null)
                        .rows()
                        .size()));
    }

    private <T> T at(LocalDate day, PointInTime.Reading reading, Supplier<T> lookup) {
        return points.at(new PointInTime(day, reading), () -> acting.as(Role.AUDITOR, lookup));
    }
}
