package org.provenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provenant.backup.BackupFile;
import org.provenant.backup.Manifest;
import org.provenant.testbed.ServerTest;
import org.provenant.testbed.TestServer;

/** The program's own words for backup: from a database that is in use to a data folder of its own. */
@ServerTest
class BackupIT {

    @TempDir
    Path folder = Path.of("");

    @Test
    void registerInUseIsBackedUpCheckedAndRestoredElsewhere() throws Exception {
        var file = folder.resolve("sổ thiết bị.backup");
        var elsewhere = Map.of("PROVENANT_DATA_DIR", folder.resolve("khác").toString());

        var made = says(0, TestServer.itsDatabase(), "backup", file.toString());
        var checked = says(0, elsewhere, "check", file.toString());
        says(0, elsewhere, "restore", file.toString());
        says(0, elsewhere, "backup", folder.resolve("again").toString());

        assertTrue(made.contains(file + " is complete"), made);
        assertTrue(checked.contains(file + " is intact"), checked);
        var kept = manifest(file);
        assertTrue(kept.rows("equipment") > 300);
        assertTrue(kept.rows("past.equipment_kept") > 0, "earlier states are kept as well");
        assertTrue(
                made.contains(kept.rows("equipment") + " devices, " + kept.rows("audit_entry") + " history entries"));
        assertTrue(kept.sameRecordsAs(manifest(folder.resolve("again"))));
        var twice = says(2, elsewhere, "restore", file.toString());
        assertTrue(twice.contains("holds a register already and nothing is overwritten"), twice);
    }

    @Test
    void damagedBackupIsRefusedBeforeAnythingIsTouched() throws Exception {
        var file = folder.resolve("made");
        var data = folder.resolve("data");
        says(0, TestServer.itsDatabase(), "backup", file.toString());
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        var refused = says(2, Map.of("PROVENANT_DATA_DIR", data.toString()), "restore", file.toString());

        assertTrue(refused.contains(file + " is not an intact backup ("), refused);
        assertTrue(refused.contains("take another copy of it"), refused);
        assertFalse(Files.exists(data));
    }

    @Test
    void historyOfTheRegisterAndOfItsBackupIsVerified() throws Exception {
        var signed = signedHistory();
        var settings = new HashMap<>(TestServer.itsDatabase());
        settings.put("PROVENANT_DATA_DIR", TestServer.dataFolder().toString());
        var file = folder.resolve("made");
        says(0, settings, "backup", file.toString());

        var ofRegister = says(0, settings, "verify");
        var ofBackup = says(0, settings, "verify", file.toString());
        var withoutFolder = says(0, Map.of("PROVENANT_DATA_DIR", folder.toString()), "verify", file.toString());
        settings.put("PROVENANT_DATA_DIR", withAForgedCheckpoint(signed).toString());
        var forged = says(2, settings, "verify");

        assertTrue(ofRegister.contains("The history is intact. Read:"), ofRegister);
        assertTrue(ofBackup.contains("The history is intact. Read:"), ofBackup);
        assertTrue(withoutFolder.contains("No checkpoints kept outside the database lie in"), withoutFolder);
        assertTrue(forged.contains("No known key has signed this checkpoint"), forged);
    }

    /** The folder of the test server's history, once something in it is signed. */
    private static Path signedHistory() throws Exception {
        for (int second = 0; second < 60; second++) {
            try (var files = Files.walk(TestServer.dataFolder().resolve("history"))) {
                if (files.anyMatch(each -> each.toString().endsWith(".checkpoint"))) {
                    return TestServer.dataFolder().resolve("history");
                }
            }
            Thread.sleep(1_000);
        }
        throw new AssertionError("nothing was signed within a minute");
    }

    private Path withAForgedCheckpoint(Path history) throws Exception {
        var data = folder.resolve("forged");
        try (var files = Files.walk(history)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy =
                        data.resolve("history").resolve(history.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
                if (file.toString().endsWith(".checkpoint")) {
                    Files.writeString(copy, Files.readString(copy).replaceFirst("time 20", "time 19"));
                }
            }
        }
        return data;
    }

    private static Manifest manifest(Path file) {
        try (var backup = BackupFile.open(file)) {
            return backup.manifest();
        }
    }

    private static String says(int code, Map<String, String> settings, String... words) throws Exception {
        var program = TestServer.program(words);
        program.environment().putAll(settings);
        var process = program.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(code, process.waitFor(), said);
        assertFalse(said.contains("INFO"), said);
        return said;
    }
}
