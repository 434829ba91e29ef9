package org.provenant.application.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.Replay;
import org.provenant.application.faults.Truth;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.organisation.AddUnit;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.RecordKinds;
import org.provenant.domain.custody.HandoverId;
import org.provenant.domain.custody.Keeper;
import org.provenant.domain.custody.MovementId;
import org.provenant.domain.custody.RepairId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.organisation.UnitKind;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/**
 * Whatever is done to devices in whatever order and for whatever day: on each day that a device was with the company
 * exactly one stay holds, the last of them is where the device says it is, the history folds to the same, and nobody but
 * the company ever keeps it.
 */
@RegisterTest
class CustodySequencesTest {

    private static final Reason REASON = new Reason("Chuỗi thao tác ngẫu nhiên");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 10);
    private static final int DAYS = 90;
    private static final int ACTS = 12;
    private static final int DEVICES_AT_ONCE = 50;

    /** The accounts of tests are made without use cases. */
    private static final Set<String> MADE_BY_TESTS = Set.of("Company", "RoleGrant", "UserAccount");

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
    ExampleSteps change;

    @Inject
    PrepareHandover prepare;

    @Inject
    FileSignedHandover fileSigned;

    @Inject
    WithdrawHandover withdraw;

    @Inject
    HandoverList handovers;

    @Inject
    SendToRepair send;

    @Inject
    BringBack bringBack;

    @Inject
    RepairList repairs;

    @Inject
    CustodyHistory stays;

    @Inject
    AddUnit addUnit;

    @Inject
    Replay replay;

    @Inject
    RecordKinds kinds;

    @Inject
    TestDatabase tables;

    private final List<PlaceId> places = new ArrayList<>();
    private final List<PersonId> persons = new ArrayList<>();
    private final List<EquipmentId> devices = new ArrayList<>();
    private UnitId unit = new UnitId(0);
    private int done;
    private int refused;

    @Test
    void everyDayHasExactlyOneStayWhateverWasDone() {
        var random = Rounds.random(CustodySequencesTest.class);
        for (int i = 1; i <= 4; i++) {
            places.add(chain.site("CS" + i));
            persons.add(chain.person("CN" + i));
        }
        unit = acting.as(
                Role.RECORD_KEEPER,
                () -> addUnit.add(new AddUnit.Command(UnitKind.DEPARTMENT, null, "CSU", "Phòng ngẫu nhiên", null)));
        int rounds = Rounds.of(12, 10_000);
        for (int round = 0; round < rounds; round++) {
            if (round % DEVICES_AT_ONCE == 0) {
                devices.clear();
                devices.addAll(chain.registered("CS" + round, DEVICES_AT_ONCE, "CS1"));
            }
            for (int act = 0; act < ACTS; act++) {
                attempt(devices.get(round % DEVICES_AT_ONCE), random);
            }
        }

        System.out.println(rounds + " sequences: " + done + " acts done, " + refused + " refused");
        assertTrue(done > refused / 4, done + " acts were done, " + refused + " refused");
        Truth.requireIn(tables, rounds + " sequences");
        assertEquals(List.of(), daysWithoutExactlyOneStay());
        assertEquals(List.of(), keptByOthers());
        var compared = new TreeSet<>(kinds.all());
        compared.removeAll(MADE_BY_TESTS);
        assertEquals(List.of(), replay.compare(compared).differences());
    }

    private void attempt(EquipmentId device, Random random) {
        try {
            acting.as(Role.RECORD_KEEPER, () -> act(device, random));
            done++;
        } catch (RuleViolated rule) {
            refused++;
        }
    }

    private void act(EquipmentId device, Random random) {
        var day = FIRST.plusDays(random.nextInt(DAYS));
        var place = any(places, random);
        var keeper = keeper(random);
        switch (random.nextInt(10)) {
            case 0 ->
                correct.correct(new CorrectMovement.Command(device, movement(device, random), place, keeper, REASON));
            case 1 -> takeBack.takeBack(device, movement(device, random), REASON);
            case 2 ->
                change.change(new ChangeStage.Command(
                        List.of(device),
                        random.nextInt(3) == 0 ? LifecycleStage.LOST : LifecycleStage.values()[random.nextInt(2)],
                        day,
                        "BB-" + day,
                        REASON));
            case 3 -> handOver(device, place, day, random);
            case 4 ->
                send.send(new SendToRepair.Command(
                        List.of(device), "Xưởng sửa chữa", null, null, null, day, day.plusDays(9), REASON));
            case 5 -> comeBack(device, day);
            default ->
                move.move(
                        new MoveEquipment.Command(List.of(device), place, keeper.person(), keeper.unit(), day, REASON));
        }
    }

    private void handOver(EquipmentId device, PlaceId place, LocalDate day, Random random) {
        var id = prepare.prepare(new PrepareHandover.Command(
                List.of(device), any(persons, random), any(persons, random), null, place, day, REASON, null));
        if (random.nextInt(4) == 0) {
            withdraw.withdraw(id, version(id), REASON);
        } else {
            fileSigned.file(id, version(id), new AddPaper.Sent("bien-ban.txt", "Hai bên đã ký".getBytes(UTF_8)));
        }
    }

    private void comeBack(EquipmentId device, LocalDate day) {
        var id = new RepairId(tables.number(
                "select coalesce(max(repair_id), 0) from repair_line where back_on is null and equipment_id = "
                        + device.value()));
        bringBack.bringBack(
                new BringBack.Command(id, repairs.get(id).version(), List.of(device), day, null, null, REASON));
    }

    private int version(HandoverId id) {
        return handovers.get(id).version();
    }

    private MovementId movement(EquipmentId device, Random random) {
        var movements = stays.of(device).stream()
                .map(CustodyHistory.StayRow::movement)
                .filter(id -> id != null)
                .toList();
        return new MovementId(movements.isEmpty() ? 0 : any(movements, random));
    }

    private Keeper keeper(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Keeper.NOBODY;
            case 1 -> new Keeper(null, unit);
            default -> Keeper.of(any(persons, random));
        };
    }

    /** Each device on the end of each day since it came, but for the days on which it was lost. */
    private List<String> daysWithoutExactlyOneStay() {
        return tables.sql()
                .withHandle(sql -> sql.createQuery("""
                        select e.asset_tag || ' ' || cast(d as date) from equipment e
                          cross join generate_series(e.received_on, date '2026-06-15', interval '1 day') d
                          join lateral (select count(*) as stays from stay s where s.equipment_id = e.id
                            and s.since <= d and (s.until is null or s.until > d)) h on true
                          join lateral (select coalesce((select r.to_stage from stage_record r
                            where r.equipment_id = e.id and r.happened_on <= d
                            order by r.happened_on desc, r.id desc limit 1), 'IN_STORAGE') as stage) st on true
                        where h.stays <> case when st.stage = 'LOST' then 0 else 1 end
                        limit 20
                        """).mapTo(String.class).list());
    }

    private List<Long> keptByOthers() {
        return tables.sql()
                .withHandle(sql -> sql.createQuery("""
                        select s.id from stay s join equipment e on e.id = s.equipment_id
                          join place p on p.id = s.place_id
                          left join person c on c.id = s.person_id left join org_unit u on u.id = s.unit_id
                        where p.company_id <> e.company_id or c.company_id <> e.company_id
                          or u.company_id <> e.company_id
                        """).mapTo(Long.class).list());
    }

    private static <T> T any(List<T> several, Random random) {
        return several.get(random.nextInt(several.size()));
    }
}
