package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Reason;

/** Two wait for each other and the server ends one of them: the user who was ended never hears of it. */
@Tag("faults")
@RegisterTest
class DeadlockTest {

    private static final Reason REASON = new Reason("Sắp xếp lại kho");

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    MoveEquipment move;

    @Inject
    TestDatabase database;

    @Test
    void userWhoIsEndedInADeadlockIsServedAllTheSame() throws Exception {
        chain.site("KHO");
        var device = chain.registered("D", 1, "KHO").get(0);
        var rounds = Rounds.of(1, 20);
        for (int round = 0; round < rounds; round++) {
            var place = chain.site("DEN" + round);
            try (var other = database.sql().open()) {
                other.begin();
                lock(other, "equipment", device.value());
                var moving = CompletableFuture.runAsync(() -> move(device, place));
                awaitWaiting();
                lock(other, "place", place.value());
                other.rollback();
                moving.get(1, TimeUnit.MINUTES);
            }
            assertEquals(place.value(), database.number("select place_id from equipment where id = " + device.value()));
        }
        Truth.requireIn(database, "after " + rounds + " deadlocks");
        assertTrue(deadlocks() > 0);
        System.out.println("DeadlockTest: " + deadlocks() + " deadlocks, none of them told");
    }

    private static void lock(Handle sql, String table, long id) {
        sql.execute("select id from " + table + " where id = ? for update", id);
    }

    private void move(EquipmentId device, PlaceId to) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(
                        new MoveEquipment.Command(List.of(device), to, null, LocalDate.of(2026, 6, 10), REASON)));
    }

    /** The use case holds the place and waits for the device. */
    private void awaitWaiting() throws InterruptedException {
        while (database.count("pg_locks where not granted") == 0) {
            Thread.sleep(5);
        }
    }

    private long deadlocks() {
        return database.number("select deadlocks from pg_stat_database where datname = current_database()");
    }
}
