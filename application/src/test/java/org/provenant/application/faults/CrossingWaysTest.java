package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.custody.ClosePlace;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.ReopenPlace;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Reason;

/**
 * Devices are moved, lost and found while the places they come to are closed: whoever stands in another's way is done
 * later or refused by a rule, but nobody meets a technical failure.
 */
@Tag("faults")
@RegisterTest
class CrossingWaysTest {

    private static final int PEOPLE = 8;
    private static final Reason REASON = new Reason("Sắp xếp lại kho");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    MoveEquipment move;

    @Inject
    ExampleSteps change;

    @Inject
    ClosePlace close;

    @Inject
    ReopenPlace reopen;

    @Inject
    PlaceTree tree;

    @Inject
    TestDatabase database;

    @Test
    void nobodyMeetsATechnicalFailure() throws Exception {
        var places = List.of(chain.site("KHO1"), chain.site("KHO2"));
        var devices = chain.registered("X", 6, "KHO1");
        var rounds = Rounds.of(10, 500);
        var random = Rounds.random(CrossingWaysTest.class);
        for (int round = 0; round < rounds; round++) {
            List<Callable<Object>> acts = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                acts.add(act(places, devices, new Random(random.nextLong())));
            }

            assertEquals(PEOPLE, AtOnce.run(acts).size());
        }
        Truth.requireIn(database, "after " + rounds + " rounds");
        System.out.println("CrossingWaysTest: " + rounds + " rounds of " + PEOPLE + " people, "
                + database.number("select deadlocks from pg_stat_database where datname = current_database()")
                + " deadlocks, none of them told");
    }

    private Callable<Object> act(List<PlaceId> places, List<EquipmentId> devices, Random random) {
        var place = places.get(random.nextInt(places.size()));
        var some = devices.subList(0, 1 + random.nextInt(devices.size()));
        return switch (random.nextInt(5)) {
            case 0 -> () -> closed(place);
            case 1 -> () -> stepped(some, LifecycleStage.LOST);
            case 2, 3 -> () -> stepped(some, LifecycleStage.IN_STORAGE);
            default -> () -> moved(some, place);
        };
    }

    private Object moved(List<EquipmentId> devices, PlaceId to) {
        acting.as(Role.RECORD_KEEPER, () -> move.move(new MoveEquipment.Command(devices, to, null, DAY, REASON)));
        return to;
    }

    private Object stepped(List<EquipmentId> devices, LifecycleStage to) {
        var evidence = to.isOut() ? "Biên bản 1" : null;
        acting.as(Role.RECORD_KEEPER, () -> change.change(new ChangeStage.Command(devices, to, DAY, evidence, REASON)));
        return to;
    }

    private Object closed(PlaceId place) {
        var seen = acting.as(Role.RECORD_KEEPER, () -> tree.get(place));
        acting.as(Role.RECORD_KEEPER, () -> {
            if (seen.closed()) {
                reopen.reopen(place, seen.version(), REASON);
            } else {
                close.close(place, seen.version(), REASON);
            }
        });
        return place;
    }
}
