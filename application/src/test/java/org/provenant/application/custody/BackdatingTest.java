package org.provenant.application.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.CustodyHistory.StayRow;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.faults.Truth;
import org.provenant.application.organisation.AddUnit;
import org.provenant.application.organisation.AssignPerson;
import org.provenant.application.organisation.CorrectUnit;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.ReopenUnit;
import org.provenant.application.organisation.UnitTree;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.Keeper;
import org.provenant.domain.custody.MovementId;
import org.provenant.domain.custody.MovementKind;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.organisation.UnitKind;
import org.provenant.domain.shared.Reason;

/** What happened earlier is recorded later, corrected and taken back; units answer for devices as persons do. */
@RegisterTest
class BackdatingTest {

    private static final Reason REASON = new Reason("Ghi bổ sung theo sổ giao ca");
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 15);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    MoveEquipment move;

    @Inject
    CorrectMovement correct;

    @Inject
    TakeMovementBack takeBack;

    @Inject
    CustodyHistory stays;

    @Inject
    EquipmentSearch search;

    @Inject
    AddUnit addUnit;

    @Inject
    CorrectUnit correctUnit;

    @Inject
    CloseUnit closeUnit;

    @Inject
    ReopenUnit reopenUnit;

    @Inject
    AssignPerson assign;

    @Inject
    UnitTree units;

    @Inject
    PersonList persons;

    @Inject
    TestDatabase tables;

    private PlaceId line = new PlaceId(0);
    private PlaceId lab = new PlaceId(0);
    private PersonId engineer = new PersonId(0);
    private EquipmentId device = new EquipmentId(0);

    @BeforeEach
    void aDeviceInAStore() {
        run++;
        chain.site("BK" + run);
        line = chain.site("BL" + run);
        lab = chain.site("BX" + run);
        engineer = chain.person("BN" + run);
        device = chain.registered("B" + run, 1, "BK" + run).get(0);
    }

    @Test
    void moveRecordedLateStandsBetweenTheOthersAndSaysSo() {
        move(line, Keeper.of(engineer), MAY);
        move(lab, Keeper.NOBODY, APRIL);

        var rows = rows();
        assertEquals(
                List.of(MAY, APRIL, RECEIVED), rows.stream().map(StayRow::since).toList());
        assertEquals(MAY, rows.get(1).until());
        assertEquals("BX" + run, rows.get(1).placeCode());
        assertTrue(rows.get(1).recordedLater());
        assertEquals(REASON.text(), rows.get(1).reason());
        assertEquals(MovementKind.MOVE, rows.get(1).kind());
        assertEquals(line.value(), row().placeId());
        assertEquals(MAY, row().placedOn());
        assertNull(rows.get(2).movement());
    }

    @Test
    void lateMoveAfterTheLastOneBecomesThePresent() {
        move(line, Keeper.of(engineer), APRIL);
        move(line, Keeper.NOBODY, MAY);

        assertEquals(MovementKind.RETURN, rows().get(0).kind());
        assertNull(row().custodianId());
        assertEquals(MAY, row().placedOn());
    }

    @Test
    void correctedMoveStandsRightAndTheHistoryKeepsWhatWasWrong() {
        move(line, Keeper.of(engineer), APRIL);
        move(lab, Keeper.of(engineer), MAY);
        var first = movementOf(rows().get(1));
        var last = movementOf(rows().get(0));

        correct(last, line, Keeper.NOBODY);

        assertEquals("BL" + run, row().placeCode());
        assertEquals(
                "BX%1$d Kho BX%1$d → BL%1$d Kho BL%1$d".formatted(run),
                LastEntry.in(tables).changes().get("Movement.place"));
        assertEquals(CustodyRule.ALREADY_THERE, ruleAgainst(() -> correct(first, line, Keeper.of(engineer))));
        correct(first, lab, Keeper.NOBODY);
        assertEquals("BX" + run, rows().get(1).placeCode());
        assertEquals("BL" + run, row().placeCode());
    }

    @Test
    void moveTakenBackNeverHappened() {
        move(line, Keeper.of(engineer), APRIL);
        move(lab, Keeper.of(engineer), MAY);
        var last = movementOf(rows().get(0));

        takeBack(last);

        assertEquals(2, rows().size());
        assertEquals("BL" + run, row().placeCode());
        assertEquals(APRIL, row().placedOn());
        assertEquals(1, tables.count("movement where taken_back and id = " + last.value()));
        assertEquals(CustodyRule.MOVEMENT_TAKEN_BACK, ruleAgainst(() -> takeBack(last)));
        takeBack(movementOf(rows().get(0)));
        assertEquals("BK" + run, row().placeCode());
        assertEquals(RECEIVED, row().placedOn());
        Truth.requireIn(tables, "moves were taken back");
    }

    @Test
    void unitAnswersForDevicesAndClosesOnlyWhenItHasNothing() {
        var unit = unit("BU" + run, null);
        move(line, new Keeper(null, unit), APRIL);

        assertEquals("Phòng BU" + run, row().custodianName());
        assertEquals(unit.value(), row().custodianUnitId());
        assertTrue(rows().get(0).byUnit());
        assertEquals(OrganisationRule.UNIT_HOLDS_EQUIPMENT, ruleAgainst(() -> close(unit)));
        move(line, Keeper.NOBODY, MAY);
        asKeeper(() -> assign.assign(engineer, 1, unit, REASON));
        assertEquals(OrganisationRule.UNIT_HAS_PERSONS, ruleAgainst(() -> close(unit)));
        asKeeper(() -> assign.assign(engineer, 2, null, REASON));
        var team = acting.as(
                Role.RECORD_KEEPER,
                () -> addUnit.add(new AddUnit.Command(UnitKind.TEAM, unit, "BT" + run, "Tổ trực", engineer)));
        assertEquals(OrganisationRule.UNIT_HAS_OPEN_PARTS, ruleAgainst(() -> close(unit)));
        close(team);
        close(unit);
        assertEquals(
                OrganisationRule.UNIT_CLOSED,
                ruleAgainst(() -> move(line, new Keeper(null, unit), LocalDate.of(2026, 5, 2))));
        assertEquals(
                OrganisationRule.UNIT_CLOSED,
                ruleAgainst(() -> asKeeper(() -> reopenUnit.reopen(team, version(team), REASON))));
        asKeeper(() -> reopenUnit.reopen(unit, version(unit), REASON));
        assertFalse(acting.as(Role.AUDITOR, () -> units.get(unit)).closed());
    }

    @Test
    void teamBelongsToADepartment() {
        var unit = unit("BV" + run, engineer);
        assertEquals(
                OrganisationRule.TEAM_STANDS_ALONE,
                ruleAgainst(() -> add(new AddUnit.Command(UnitKind.TEAM, null, "X", "Tổ lẻ", null))));
        var team = add(new AddUnit.Command(UnitKind.TEAM, unit, "BW" + run, "Tổ trực", null));
        assertEquals(
                OrganisationRule.UNIT_IN_TEAM,
                ruleAgainst(() -> add(new AddUnit.Command(UnitKind.DEPARTMENT, team, "Y", "Phòng", null))));
        assertEquals(
                OrganisationRule.UNIT_CODE_TAKEN,
                ruleAgainst(() -> add(new AddUnit.Command(UnitKind.TEAM, unit, "bw" + run, "Tổ khác", null))));
        asKeeper(() -> correctUnit.correct(new CorrectUnit.Command(team, 1, "Tổ trực đêm", engineer, REASON)));
        var row = acting.as(Role.AUDITOR, () -> units.get(team));
        assertEquals("Phòng BV" + run + " › Tổ trực đêm", row.path());
        assertEquals(engineer.value(), row.headId());
        asKeeper(() -> assign.assign(engineer, 1, team, REASON));
        assertEquals(
                "Tổ trực đêm",
                acting.as(Role.AUDITOR, () -> persons.get(engineer)).unitName());
    }

    @Test
    void databaseItselfRefusesTwoStaysAtOnce() {
        assertThrows(JdbiException.class, () -> tables.sql()
                .useHandle(sql -> sql.execute(
                        "insert into stay (id, equipment_id, place_id, since) values (nextval('stay_seq'), ?, ?, ?)",
                        device.value(),
                        line.value(),
                        MAY)));
    }

    private UnitId unit(String code, @Nullable PersonId head) {
        return add(new AddUnit.Command(UnitKind.DEPARTMENT, null, code, "Phòng " + code, head));
    }

    private UnitId add(AddUnit.Command command) {
        return acting.as(Role.RECORD_KEEPER, () -> addUnit.add(command));
    }

    private void close(UnitId unit) {
        asKeeper(() -> closeUnit.close(unit, version(unit), REASON));
    }

    private int version(UnitId unit) {
        return units.get(unit).version();
    }

    private void asKeeper(Runnable action) {
        acting.as(Role.RECORD_KEEPER, action);
    }

    private void move(PlaceId place, Keeper keeper, LocalDate day) {
        asKeeper(() -> move.move(
                new MoveEquipment.Command(List.of(device), place, keeper.person(), keeper.unit(), day, REASON)));
    }

    private void correct(MovementId movement, PlaceId place, Keeper keeper) {
        asKeeper(() -> correct.correct(new CorrectMovement.Command(device, movement, place, keeper, REASON)));
    }

    private void takeBack(MovementId movement) {
        asKeeper(() -> takeBack.takeBack(device, movement, REASON));
    }

    private static MovementId movementOf(StayRow row) {
        return new MovementId(Objects.requireNonNull(row.movement()));
    }

    private List<StayRow> rows() {
        return acting.as(Role.AUDITOR, () -> stays.of(device));
    }

    private EquipmentRow row() {
        return acting.as(Role.AUDITOR, () -> search.get(device));
    }
}
