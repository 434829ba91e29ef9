package org.provenant.domain.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Whatever is recorded in whatever order, every day of a device has one stay, or none while it is away. */
class StayChainTest {

    private static final EquipmentId DEVICE = new EquipmentId(1);
    private static final LocalDate ARRIVAL = LocalDate.of(2026, 3, 1);
    private static final PlaceId STORE = new PlaceId(1);
    private static final PlaceId LINE = new PlaceId(2);
    private static final Keeper ENGINEER = Keeper.of(new PersonId(7));
    private static final Movement.Recording RECORDING =
            new Movement.Recording(new UserId(1), Instant.EPOCH, new Reason("Điều chuyển nội bộ"));
    private static final int SEQUENCES = 10_000;
    private static final int DAYS = 40;

    private long numbers;

    @Test
    void moveInThePastEndsTheStayOfThatDayAndLastsAsLongAsThatOneDid() {
        var chain = arrived();
        move(chain, LINE, Keeper.NOBODY, 20);

        var between = move(chain, STORE, ENGINEER, 10);

        assertEquals(new StayPoint(day(10), 1), between.since());
        assertEquals(new StayPoint(day(20), 1), between.until());
        assertEquals(new StayPoint(day(10), 1), chain.all().get(0).until());
        assertTrue(chain.last().isOpen());
        assertEquals(LINE, chain.last().place());
    }

    @Test
    void whatHappensOnOneDayFollowsInTheOrderOfItsRecording() {
        var chain = arrived();
        move(chain, LINE, Keeper.NOBODY, 5);
        move(chain, STORE, ENGINEER, 5);
        var third = move(chain, LINE, ENGINEER, 5);

        assertEquals(new StayPoint(day(5), 3), third.since());
        assertEquals(third, chain.holding(day(5)));
        assertEquals(4, chain.all().size());
    }

    @Test
    void movementTakenOutLetsTheStayBeforeItLast() {
        var chain = arrived();
        var wrong = movement(chain, LINE, ENGINEER, 5);
        chain.insert(wrong);
        move(chain, STORE, ENGINEER, 9);

        chain.takeOut(wrong);

        assertEquals(2, chain.all().size());
        assertEquals(new StayPoint(day(9), 1), chain.all().get(0).until());
    }

    @Test
    void nothingMovesBeforeItsArrivalNorWhileItIsAway() {
        var chain = arrived();
        assertRefused(CustodyRule.BEFORE_ARRIVAL, () -> chain.pointOn(ARRIVAL.minusDays(1)));
        move(chain, LINE, Keeper.NOBODY, 10);
        assertRefused(CustodyRule.BEFORE_PRESENT_STAY, () -> chain.leave(day(9)));
        chain.leave(day(12));
        assertRefused(CustodyRule.NOT_WITH_COMPANY_THEN, () -> chain.pointOn(day(13)));
        resume(chain, 15);
        assertRefused(CustodyRule.NOT_WITH_COMPANY_THEN, () -> chain.pointOn(day(12)));
        assertRefused(CustodyRule.ALREADY_THERE, () -> move(chain, LINE, Keeper.NOBODY, 16));
        move(chain, STORE, Keeper.NOBODY, 11);
        assertEquals(4, chain.all().size());
    }

    @Test
    void keeperIsAPersonOrAUnit() {
        assertRefused(CustodyRule.PERSON_OR_UNIT, () -> new Keeper(new PersonId(1), new UnitId(1)));
    }

    @Test
    void everyPointHasExactlyOneStayAfterAnySequence() {
        var random = new Random(26_2025);
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            requireWhole(sequence, random);
        }
    }

    /** Beside the chain the same is kept as a plain list of what happened, which says where the device was on each day. */
    private void requireWhole(int sequence, Random random) {
        var chain = arrived();
        var happened = new ArrayList<Event>();
        happened.add(new Event(new StayPoint(ARRIVAL, 0), STORE, Keeper.NOBODY, null));
        for (int act = 0; act < 12; act++) {
            try {
                act(chain, happened, random);
            } catch (RuleViolated refused) {
                continue;
            }
            requireNoOverlap(chain, "sequence " + sequence + " act " + act);
        }
        for (int day = 0; day <= DAYS; day++) {
            var expected = at(happened, day(day));
            var stays = holding(chain, day(day));
            var told = "sequence " + sequence + " day " + day;
            assertEquals(expected == null || expected.place() == null ? 0 : 1, stays.size(), told);
            if (!stays.isEmpty() && expected != null) {
                assertEquals(expected.place(), stays.get(0).place(), told);
                assertEquals(expected.keeper(), stays.get(0).keeper(), told);
            }
        }
    }

    private void act(StayChain chain, List<Event> happened, Random random) {
        int day = random.nextInt(DAYS);
        var place = new PlaceId(1 + random.nextInt(3));
        var keeper = random.nextBoolean() ? Keeper.NOBODY : Keeper.of(new PersonId(random.nextInt(3)));
        switch (random.nextInt(6)) {
            case 0 -> correct(chain, happened, place, keeper, random);
            case 1 -> takeOut(chain, happened, random);
            case 2 -> leaveOrResume(chain, happened, day);
            default -> {
                var movement = movement(chain, place, keeper, day);
                chain.insert(movement);
                happened.add(new Event(movement.at(), place, keeper, movement));
            }
        }
    }

    private static void correct(StayChain chain, List<Event> happened, PlaceId place, Keeper keeper, Random random) {
        var event = happened.get(random.nextInt(happened.size()));
        if (event.movement() != null && event.place() != null) {
            event.movement().correct(place, keeper);
            chain.correct(event.movement());
            happened.set(happened.indexOf(event), new Event(event.at(), place, keeper, event.movement()));
        }
    }

    private static void takeOut(StayChain chain, List<Event> happened, Random random) {
        var event = happened.get(random.nextInt(happened.size()));
        if (event.movement() != null && event.movement().kind() == MovementKind.MOVE) {
            chain.takeOut(event.movement());
            happened.remove(event);
        }
    }

    private void leaveOrResume(StayChain chain, List<Event> happened, int day) {
        var last = chain.last();
        var until = last.until();
        if (until == null) {
            chain.leave(day(day));
            happened.add(new Event(Objects.requireNonNull(last.until()), null, Keeper.NOBODY, null));
        } else if (!day(day).isBefore(until.day())) {
            var stay = resume(chain, day);
            happened.add(new Event(stay.since(), stay.place(), stay.keeper(), null));
        }
    }

    private static @Nullable Event at(List<Event> happened, LocalDate day) {
        return happened.stream()
                .filter(event -> !event.at().day().isAfter(day))
                .max((a, b) -> a.at().compareTo(b.at()))
                .orElse(null);
    }

    /** The stays that cover the last point of a day. */
    private static List<Stay> holding(StayChain chain, LocalDate day) {
        var end = new StayPoint(day, 9_999);
        return chain.all().stream()
                .filter(stay -> stay.since().compareTo(end) <= 0)
                .filter(stay -> stay.until() == null || stay.until().compareTo(end) > 0)
                .toList();
    }

    private static void requireNoOverlap(StayChain chain, String told) {
        StayPoint end = null;
        for (var stay : chain.all()) {
            assertTrue(end == null || end.compareTo(stay.since()) <= 0, told);
            end = stay.until() == null ? new StayPoint(LocalDate.MAX, 0) : stay.until();
            assertTrue(stay.since().compareTo(end) < 0, told);
        }
    }

    private static void assertRefused(CustodyRule rule, Executable action) {
        assertEquals(rule, assertThrows(RuleViolated.class, action).rule());
    }

    private static StayChain arrived() {
        return new StayChain(DEVICE, List.of(Stay.arrival(DEVICE, STORE, Keeper.NOBODY, ARRIVAL)));
    }

    private Stay move(StayChain chain, PlaceId place, Keeper keeper, int day) {
        return chain.insert(movement(chain, place, keeper, day));
    }

    private Movement movement(StayChain chain, PlaceId place, Keeper keeper, int day) {
        return numbered(new Movement(DEVICE, MovementKind.MOVE, place, keeper, chain.pointOn(day(day)), RECORDING));
    }

    private Stay resume(StayChain chain, int day) {
        var last = chain.last();
        return chain.resume(numbered(new Movement(
                DEVICE, MovementKind.FOUND, last.place(), last.keeper(), chain.backOn(day(day)), RECORDING)));
    }

    private Movement numbered(Movement movement) {
        try {
            var id = Movement.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(movement, ++numbers);
            return movement;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static LocalDate day(int number) {
        return ARRIVAL.plusDays(number);
    }

    private record Event(
            StayPoint at,
            @Nullable PlaceId place,
            Keeper keeper,
            @Nullable Movement movement) {}
}
