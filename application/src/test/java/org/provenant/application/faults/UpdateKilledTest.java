package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provenant.application.testbed.DatabaseServer;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleUpdates;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.intake.DeviceKey;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.intake.UpdateOutcome;

/**
 * Twenty thousand devices are updated from a spreadsheet and taken back, which is timed; and the product dies by
 * {@code kill -9} in the middle of either: all devices have changed or none has.
 */
@Tag("faults")
class UpdateKilledTest {

    private static final String STEM = "KILL";

    @TempDir
    Path folder = Path.of("");

    private final int devices = Rounds.of(1_000, 20_000);
    private String classPath = "";
    private int sheets;

    @Test
    void allDevicesOfAnUpdateChangeOrNone() throws Exception {
        var random = Rounds.random(UpdateKilledTest.class);
        classPath = PackedClasses.in(folder);
        try (var server = DatabaseServer.start()) {
            var database = server.fresh();
            try (var register = OpenRegister.on(database)) {
                var chain = register.find(ExampleChain.class);
                chain.site("KHO");
                chain.site("XUONG");
                chain.person("NV1");
                chain.registered(STEM, devices, "KHO");
                var updates = register.find(ExampleUpdates.class);
                var longest = time(updates, database);
                kill(updates, database, random, longest);
            }
        }
    }

    /** Does it once undisturbed; gives how long the shorter of both ways takes. */
    private long time(ExampleUpdates updates, TestDatabase database) {
        long began = System.nanoTime();
        var id = updates.checked(DeviceKey.ASSET_TAG, sheet());
        long checked = System.nanoTime();
        var rows = updates.rows(id, UpdateOutcome.CHANGES).size();
        long shown = System.nanoTime();
        var entries = database.count("audit_entry");
        updates.apply(id);
        long applied = System.nanoTime();
        assertEquals(List.of(devices, entries + 1L), List.of(rows, database.count("audit_entry")));
        assertEquals(devices, changed(database));
        var outcome = updates.undo(id);
        long undone = System.nanoTime();
        assertEquals(List.of(devices, entries + 2L), List.of(outcome.undone(), database.count("audit_entry")));
        assertEquals(0, changed(database));
        Truth.requireIn(database, "after an update and its undo");
        System.out.printf(
                "UpdateKilledTest: %d devices: check %d ms, all rows of the preview %d ms, update %d ms, undo %d ms%n",
                devices,
                millis(began, checked),
                millis(checked, shown),
                millis(shown, applied),
                millis(applied, undone));
        return Math.min(millis(shown, applied), millis(applied, undone));
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }

    private void kill(ExampleUpdates updates, TestDatabase database, Random random, long longest) throws Exception {
        int rounds = Rounds.of(2, 20);
        int inTheMiddle = 0;
        var id = updates.checked(DeviceKey.ASSET_TAG, sheet());
        for (int round = 1; round <= rounds; round++) {
            boolean back = changed(database) > 0;
            if (!back && !isOpen(database, id)) {
                id = updates.checked(DeviceKey.ASSET_TAG, sheet());
            }
            long before = changed(database);
            var entries = database.count("audit_entry where outcome = 'DONE'");
            // A process that has just begun is slower than the one that was timed.
            boolean acknowledged = die(database, id, back, random.nextLong(Math.max(1, longest)));
            long after = changed(database);
            assertTrue(after == 0 || after == devices, "round " + round + ": " + after + " devices have changed");
            assertTrue(!acknowledged || after != before, "round " + round + ": acknowledged but not there");
            assertEquals(
                    after == before ? entries : entries + 1,
                    database.count("audit_entry where outcome = 'DONE'"),
                    "round " + round);
            Truth.requireIn(database, "after round " + round);
            inTheMiddle += acknowledged ? 0 : 1;
        }
        System.out.printf(
                "UpdateKilledTest: killed %d times, %d of them before success was told; %d devices always all or none%n",
                rounds, inTheMiddle, devices);
    }

    /** Whether the dead process was told of success. */
    private boolean die(TestDatabase database, DeviceUpdateId id, boolean back, long afterMillis) throws Exception {
        try (var product = RunningProduct.on(
                database,
                classPath,
                folder.resolve("classes.jsa"),
                UpdateProcess.class,
                Long.toString(id.value()),
                Boolean.toString(back))) {
            product.await(ProductProcess.READY);
            product.go();
            Thread.sleep(afterMillis);
            var said = product.kill();
            while (database.count(
                            "pg_stat_activity where application_name = 'provenant' and datname = current_database()"
                                    + " and state <> 'idle'")
                    > 0) {
                Thread.sleep(10);
            }
            return said.contains(UpdateProcess.DONE);
        }
    }

    private static boolean isOpen(TestDatabase database, DeviceUpdateId id) {
        return database.count("device_update where state = 'CHECKED' and id = " + id.value()) == 1;
    }

    private long changed(TestDatabase database) {
        return database.count("equipment where note like 'Kiểm tra %' and model = 'T480' and custodian_id is not null");
    }

    private String sheet() {
        sheets++;
        var sheet = new StringBuilder("Mã tài sản;Model;Ghi chú;Địa điểm sử dụng;Người quản lý\n");
        for (int device = 1; device <= devices; device++) {
            sheet.append(STEM)
                    .append('-')
                    .append(device)
                    .append(";T480;Kiểm tra ")
                    .append(sheets)
                    .append(";XUONG;NV1\n");
        }
        return sheet.toString();
    }
}
