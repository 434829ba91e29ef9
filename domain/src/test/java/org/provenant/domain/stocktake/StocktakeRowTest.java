package org.provenant.domain.stocktake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.RuleViolated;

class StocktakeRowTest {

    private static final StocktakeId STOCKTAKE = new StocktakeId(1);
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final UserId COUNTER = new UserId(1);
    private static final PlaceId SITE = new PlaceId(1);
    private static final PlaceId ROOM = new PlaceId(2);
    private static final PlaceId OTHER = new PlaceId(3);
    private static final PersonId HA = new PersonId(1);
    private static final PersonId NAM = new PersonId(2);
    private static final Set<PlaceId> AROUND = Set.of(SITE, ROOM);
    private static final int FEW = 300;
    private static final int ALL = 10_000;

    @Test
    void deviceIsJudgedByWhereAndWithWhomItWasSeenLast() {
        assertEquals(RowState.PENDING, row().state());
        assertEquals(RowState.FOUND, seen(scan(0, null, null)).state());
        assertEquals(RowState.FOUND, seen(scan(0, ROOM, HA)).state());
        assertEquals(RowState.FOUND, seen(scan(0, SITE, null)).state());
        assertEquals(RowState.WRONG_PLACE, seen(scan(0, OTHER, HA)).state());
        assertEquals(RowState.WRONG_CUSTODIAN, seen(scan(0, ROOM, NAM)).state());
        assertEquals(
                RowState.FOUND, seen(scan(0, OTHER, null), scan(1, ROOM, null)).state());
        assertEquals(
                RowState.WRONG_PLACE,
                seen(scan(0, OTHER, null), scan(1, null, null)).state());
    }

    /** Counters come back from cellars in any order, and what they send may come twice. */
    @Test
    void orderAndRepetitionOfWhatArrivesDoNotMatter() {
        int rounds = "all".equals(System.getProperty("provenant.rounds")) ? ALL : FEW;
        for (int round = 0; round < rounds; round++) {
            var chance = new Random(round);
            var scans = new ArrayList<StocktakeScan.Facts>();
            for (int i = chance.nextInt(8); i >= 0; i--) {
                scans.add(scan(chance.nextInt(5), anyPlace(chance), anyPerson(chance)));
            }
            var straight = seen(scans.toArray(StocktakeScan.Facts[]::new));
            var shuffled = new ArrayList<>(scans);
            shuffled.addAll(scans.subList(0, chance.nextInt(scans.size() + 1)));
            Collections.shuffle(shuffled, chance);

            assertTrue(straight.agreesWith(seen(shuffled.toArray(StocktakeScan.Facts[]::new))), "round " + round);
        }
    }

    private static @Nullable PlaceId anyPlace(Random chance) {
        return List.of(SITE, ROOM, OTHER).get(chance.nextInt(3)).value() == 1
                ? null
                : chance.nextBoolean() ? ROOM : OTHER;
    }

    private static @Nullable PersonId anyPerson(Random chance) {
        return chance.nextInt(3) == 0 ? null : chance.nextBoolean() ? HA : NAM;
    }

    @Test
    void onlyWhatFitsADifferenceResolvesIt() {
        var missing = row();
        assertThrows(RuleViolated.class, () -> resolve(missing, Resolution.MOVED));
        resolve(missing, Resolution.MISSING);
        assertEquals(Resolution.MISSING, missing.resolution());
        assertEquals(0, missing.counted());
        resolve(missing, Resolution.TURNED_UP);
        assertEquals(1, missing.counted());
        assertThrows(RuleViolated.class, () -> resolve(seen(scan(0, ROOM, HA)), Resolution.PUT_BACK));
        for (var state : RowState.values()) {
            assertEquals(state.isDifference(), !Resolution.of(state).isEmpty(), state.name());
        }
    }

    @Test
    void laterSightTakesTheResolutionBack() {
        var row = row();
        resolve(row, Resolution.MISSING);

        row.see(scan(3, ROOM, null), AROUND, COUNTER);

        assertEquals(RowState.FOUND, row.state());
        assertNull(row.resolution());
    }

    @Test
    void whatIsNotInTheRegisterIsToldApart() {
        assertEquals(RowState.UNKNOWN, new StocktakeRow(STOCKTAKE, new ScannedCode("X-1"), true).state());
        var unreadable = new StocktakeRow(STOCKTAKE, new ScannedCode("Máy in đen"), false);
        assertEquals(RowState.UNREADABLE, unreadable.state());
        assertFalse(Resolution.MOVED.suits(unreadable.state()));
        assertEquals(RowState.UNEXPECTED, new StocktakeRow(STOCKTAKE, false, device()).state());
    }

    private static void resolve(StocktakeRow row, Resolution how) {
        row.resolve(how, "Đã kiểm tra lại", COUNTER, NOON);
    }

    private static StocktakeRow seen(StocktakeScan.Facts... scans) {
        var row = row();
        for (var scan : scans) {
            row.see(scan, AROUND, COUNTER);
        }
        return row;
    }

    private static StocktakeScan.Facts scan(int second, @Nullable PlaceId place, @Nullable PersonId custodian) {
        return new StocktakeScan.Facts(
                "k" + second, new ScannedCode("TB-1"), ScanWay.FIELD, place, custodian, NOON.plusSeconds(second));
    }

    private static StocktakeRow row() {
        return new StocktakeRow(STOCKTAKE, true, device());
    }

    private static StocktakeRow.Device device() {
        return new StocktakeRow.Device(
                new EquipmentId(7),
                "TB-1",
                "SN-1",
                "Lenovo T14",
                null,
                LifecycleStage.IN_USE,
                ROOM,
                "Nhà máy › Phòng",
                HA,
                "Hà",
                "12/GP",
                new BigDecimal("410.5"),
                "USD");
    }
}
