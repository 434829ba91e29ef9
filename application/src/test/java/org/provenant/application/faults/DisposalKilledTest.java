package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provenant.application.testbed.DatabaseServer;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleDisposals;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.regulation.DisposalStep;

/**
 * The product dies by {@code kill -9} while the disposal of many devices is approved, collected or closed, or while a
 * paper of it is kept: each act is done for all of its devices, with its step and its entry in the history, or not at all.
 */
@Tag("faults")
class DisposalKilledTest {

    @TempDir
    Path folder = Path.of("");

    private final int devices = Rounds.of(40, 500);
    private final Map<DisposalProcess.Act, Long> longest = new EnumMap<>(DisposalProcess.Act.class);
    private String classPath = "";
    private int orders;

    @Test
    void everyActIsDoneForAllDevicesWithItsPapersOrNotAtAll() throws Exception {
        var random = Rounds.random(DisposalKilledTest.class);
        classPath = PackedClasses.in(folder);
        try (var server = DatabaseServer.start()) {
            var database = server.fresh();
            try (var register = OpenRegister.on(database)) {
                var chain = register.find(ExampleChain.class);
                var disposals = register.find(ExampleDisposals.class);
                chain.site("KHO");
                time(chain, disposals, database);
                kill(chain, disposals, database, random);
            }
        }
    }

    /** Does everything once undisturbed, to know how long it takes. */
    private void time(ExampleChain chain, ExampleDisposals disposals, TestDatabase database) {
        var order = drafted(chain, disposals);
        for (var act : DisposalProcess.Act.values()) {
            prepare(act, order, disposals);
            long began = System.nanoTime();
            act.on(order, disposals, disposals.approvers().get(0));
            longest.put(act, Duration.ofNanos(System.nanoTime() - began).toMillis());
            assertTrue(isDone(act, order, database), act.name());
        }
        System.out.println("DisposalKilledTest: " + devices + " devices, milliseconds of each act: " + longest);
    }

    private void kill(ExampleChain chain, ExampleDisposals disposals, TestDatabase database, Random random)
            throws Exception {
        int rounds = Rounds.of(4, 30);
        int untold = 0;
        var acts = DisposalProcess.Act.values();
        var order = new DisposalOrderId(0);
        for (int round = 0; round < rounds; round++) {
            var act = acts[round % acts.length];
            if (round % acts.length == 0) {
                order = drafted(chain, disposals);
            }
            prepare(act, order, disposals);
            var entries = database.count("audit_entry where outcome = 'DONE'");
            boolean told = die(act, order, disposals.approvers().get(0), database, random);
            boolean done = isDone(act, order, database);
            assertTrue(done || !told, act + " in round " + round + ": acknowledged but not there");
            assertEquals(
                    done ? entries + 1 : entries,
                    database.count("audit_entry where outcome = 'DONE'"),
                    act + " in round " + round);
            Truth.requireIn(database, "after " + act + " in round " + round);
            if (!done) {
                act.on(order, disposals, disposals.approvers().get(0));
            }
            untold += told ? 0 : 1;
        }
        System.out.println("DisposalKilledTest: killed " + rounds + " times, " + untold
                + " of them before success was told; every act done for all " + devices + " devices or for none");
    }

    private DisposalOrderId drafted(ExampleChain chain, ExampleDisposals disposals) {
        orders++;
        return disposals.drafted("D-REX", chain.registered("DK" + orders, devices, "KHO"));
    }

    /** Leads the order to the point where the act follows. */
    private static void prepare(DisposalProcess.Act act, DisposalOrderId order, ExampleDisposals disposals) {
        switch (act) {
            case APPROVE -> disposals.led(order, OrderStage.CHECKED, null);
            case ATTACH -> disposals.papers(order, DisposalStep.SCHEDULE, null);
            case COLLECT -> {
                disposals.scheduled(order, null);
                disposals.papers(order, DisposalStep.COLLECTION, null);
                disposals.scanned(order);
            }
            case CLOSE -> {
                disposals.papers(order, DisposalStep.CONFIRMATION, null);
                disposals.confirmed(order, "B13", Map.of());
                disposals.papers(order, DisposalStep.CLOSING, null);
                disposals.documented(order);
            }
        }
    }

    /** Whether it is done, for all devices; fails if it is done in part. */
    private boolean isDone(DisposalProcess.Act act, DisposalOrderId order, TestDatabase database) {
        var id = order.value();
        var steps = database.count("disposal_step where order_id = " + id + " and stage = '" + stageOf(act) + "'");
        long done =
                switch (act) {
                    case APPROVE -> devicesAt("DISPOSAL_APPROVED", id, database);
                    case COLLECT ->
                        database.count("disposal_order where id = " + id + " and collected_on is not null") * devices;
                    case CLOSE -> devicesAt("RE_EXPORTED", id, database);
                    case ATTACH ->
                        database.count("disposal_paper p join stored_file f on f.digest = p.file_digest"
                                        + " where p.order_id = " + id + " and p.paper_code = 'D-REX-BL'")
                                * devices;
                };
        assertTrue(done == 0 || done == devices, act + " was done for " + done + " of " + devices);
        if (act == DisposalProcess.Act.CLOSE) {
            assertEquals(
                    done,
                    database.count("disposal_line where order_id = " + id + " and not binding"),
                    "devices that are free");
        }
        if (act == DisposalProcess.Act.APPROVE) {
            assertEquals(done > 0 ? 1 : 0, database.count("disposal_approval where order_id = " + id));
        }
        if (act != DisposalProcess.Act.ATTACH) {
            assertEquals(done > 0 ? 1 : 0, steps, act + " and its step");
        }
        return done > 0;
    }

    private static String stageOf(DisposalProcess.Act act) {
        return switch (act) {
            case APPROVE, ATTACH -> OrderStage.APPROVED.name();
            case COLLECT -> OrderStage.COLLECTED.name();
            case CLOSE -> OrderStage.CLOSED.name();
        };
    }

    private static long devicesAt(String stage, long order, TestDatabase database) {
        return database.count("equipment e join disposal_line l on l.equipment_id = e.id where l.order_id = " + order
                + " and e.stage = '" + stage + "'");
    }

    /** Whether the dead process was told of success. */
    private boolean die(
            DisposalProcess.Act act,
            DisposalOrderId order,
            ExampleDisposals.Approver approver,
            TestDatabase database,
            Random random)
            throws Exception {
        try (var product = RunningProduct.on(
                database,
                classPath,
                folder.resolve("classes.jsa"),
                DisposalProcess.class,
                act.name(),
                Long.toString(order.value()),
                Long.toString(approver.caller().requireUser().value()),
                approver.password())) {
            product.await(ProductProcess.READY);
            product.go();
            // A process that has just begun is slower than the one that was timed.
            Thread.sleep(random.nextLong(Math.max(1, 4 * longest.getOrDefault(act, 100L))));
            var said = product.kill();
            while (database.count(
                            "pg_stat_activity where application_name = 'provenant' and datname = current_database()"
                                    + " and state <> 'idle'")
                    > 0) {
                Thread.sleep(10);
            }
            return said.contains(DisposalProcess.DONE);
        }
    }
}
