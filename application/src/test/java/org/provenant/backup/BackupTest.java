package org.provenant.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Migrations;

@RegisterTest
class BackupTest {

    private static int databases;
    private static int runs;

    @Inject
    ExampleChain chain;

    @Inject
    TestDatabase database;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void fillTheRegister() {
        runs++;
        chain.site("KHO" + runs);
        register("A", 3);
    }

    @Test
    void restoredRegisterHoldsTheSameRecordsAndCounters() throws Exception {
        var file = folder.resolve("sổ.backup");
        var made = backup(database, file);
        var other = emptyDatabase();

        restore(file, other);

        var again = backup(other, folder.resolve("again.backup"));
        assertTrue(again.sameRecordsAs(made));
        assertEquals(made.counters(), again.counters());
        assertEquals(database.count("equipment"), made.rows("equipment"));
        assertTrue(made.rows("audit_change") > 3);
        assertTrue(made.rows("stored_file_chunk") > 0);
        assertEquals(
                database.number("select count(*) from equipment where search like '%thinkpad%'"),
                other.number("select count(*) from equipment where search like '%thinkpad%'"),
                "what the database computes is there again");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of(), unfinished());
    }

    @Test
    void backupHoldsOneMomentWhileOthersGoOnWorking() throws Exception {
        var file = folder.resolve("busy.backup");

        AtOnce.run(List.of(
                () -> {
                    for (int i = 0; i < 5; i++) {
                        register("B" + i + "x", 4);
                    }
                    return "imported";
                },
                () -> backup(database, file)));

        var other = emptyDatabase();
        restore(file, other);
        assertEquals(other.count("equipment"), other.number("select sum(imported) from permit_line"));
        assertEquals(other.count("equipment"), other.count("stay where until is null"));
        assertEquals(
                other.count("audit_change"), other.number("select sum(changes) from audit_entry"), "history is whole");
    }

    @Test
    void fileThatIsThereIsNotOverwritten() throws Exception {
        var file = Files.writeString(folder.resolve("kept"), "kept");

        var refused = assertThrows(BackupRefused.class, () -> backup(database, file));

        assertEquals("backup.fileExists", refused.key());
        assertEquals("kept", Files.readString(file));
    }

    @Test
    void ofTwoThatMakeTheSameFileOneIsWholeAndTheOtherRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            var file = folder.resolve("same" + round);

            var told = AtOnce.run(List.of(() -> outcome(file), () -> outcome(file)));

            assertEquals(
                    List.of("backup.fileExists", "made"),
                    told.stream().map(Object::toString).sorted().toList());
            restore(file, emptyDatabase());
            assertEquals(List.of(), unfinished());
        }
    }

    private String outcome(Path file) {
        try {
            backup(database, file);
            return "made";
        } catch (BackupRefused refused) {
            return refused.key();
        }
    }

    @Test
    void databaseWithoutRegisterAndFolderThatIsMissingAreNamed() throws Exception {
        var empty = emptyDatabase();

        var nothing = assertThrows(BackupRefused.class, () -> backup(empty, folder.resolve("nothing")));
        var nowhere = assertThrows(BackupRefused.class, () -> backup(database, folder.resolve("no/where")));

        assertEquals("backup.nothingThere", nothing.key());
        assertEquals("backup.folderMissing", nowhere.key());
        assertEquals(List.of(), unfinished());
    }

    @Test
    void backupThatIsCutOffIsRefused() throws Exception {
        var whole = Files.readAllBytes(made());

        for (int length : new int[] {0, 1, whole.length / 3, whole.length / 2, whole.length - 1}) {
            var cut = Files.write(folder.resolve("cut" + length), Arrays.copyOf(whole, length));

            assertEquals("backup.damaged", refusal(cut).key(), "cut to " + length);
        }
        assertEquals("backup.fileMissing", refusal(folder.resolve("none")).key());
    }

    /** A flipped bit in what is kept is found; one in what ZIP writes for others, such as a time, changes nothing. */
    @Test
    void flippedBitIsFoundOrChangesNoRecord() throws Exception {
        var whole = Files.readAllBytes(made());
        var random = new Random(20_260_101);
        var found = 0;
        for (int round = 0; round < 300; round++) {
            var bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            var file = Files.write(folder.resolve("flipped"), bytes);
            try (var opened = BackupFile.open(file);
                    var intact = BackupFile.open(folder.resolve("made"))) {
                assertEquals(intact.manifest(), opened.manifest());
            } catch (BackupRefused refused) {
                assertEquals("backup.damaged", refused.key());
                found++;
            }
        }
        assertTrue(found > 200, "found " + found);
    }

    @Test
    void changedMissingOrAddedPartIsFound() throws Exception {
        var made = made();
        var part = BackupFile.entryOf("equipment");

        for (var tampered : List.of(
                TamperedBackup.of(made).without(part),
                TamperedBackup.of(made).without(Backup.MANIFEST),
                TamperedBackup.of(made).without(Backup.MANIFEST_DIGEST),
                TamperedBackup.of(made).with("tables/more.copy", text -> "1\n"),
                TamperedBackup.of(made).with(part, rows -> rows.replace("Lenovo", "Lenova")),
                TamperedBackup.of(made).with(Backup.MANIFEST, text -> text.replace("made 2", "made 3")),
                TamperedBackup.of(made).withManifest(text -> text + "word\n"),
                TamperedBackup.of(made).withManifest(text -> text + "counter x');-- 1 true\n"))) {
            assertEquals(
                    "backup.damaged",
                    refusal(tampered.in(folder.resolve("tampered"))).key());
        }
    }

    @Test
    void registerThatIsInUseIsNotOverwritten() throws Exception {
        var file = made();
        var before = database.count("audit_entry");

        assertEquals("backup.databaseOpen", restoring(file, database).key());
        assertEquals(before, database.count("audit_entry"));

        var other = emptyDatabase();
        restore(file, other);
        assertEquals("backup.databaseInUse", restoring(file, other).key());
    }

    @Test
    void databaseOfSomethingElseIsLeftAlone() throws Exception {
        var other = emptyDatabase();
        other.sql().useHandle(handle -> handle.execute("create table theirs (id int)"));

        assertEquals("backup.databaseForeign", restoring(made(), other).key());
    }

    @Test
    void backupOfAnotherReleaseIsRefused() throws Exception {
        var made = made();
        var newer = TamperedBackup.of(made)
                .withManifest(text -> text.replaceFirst("(?m)^table", "migration 999 1\ntable"))
                .in(folder.resolve("newer"));
        var changed = TamperedBackup.of(made)
                .withManifest(text -> text.replaceFirst("(?m)^migration 001 -?\\d+", "migration 001 7"))
                .in(folder.resolve("changed"));

        assertEquals("backup.otherRelease", restoring(newer, emptyDatabase()).key());
        assertEquals("backup.otherRelease", restoring(changed, emptyDatabase()).key());
    }

    @Test
    void restoreThatBreaksOffLeavesNothingAndCanBeTriedAgain() throws Exception {
        var made = made();
        var orphaned = TamperedBackup.of(made).withRows("company", rows -> "").in(folder.resolve("orphaned"));
        var other = emptyDatabase();

        assertEquals("backup.databaseFailed", restoring(orphaned, other).key());
        assertEquals(0, other.count("equipment"));
        assertEquals(0, other.count("user_account"));

        restore(made, other);
        assertEquals(database.count("equipment"), other.count("equipment"));
    }

    @Test
    void sameRecordsGiveTheSameDigestsInEveryBackup() throws Exception {
        var first = made();

        var second = backup(database, folder.resolve("second"));
        register("C", 1);
        var third = backup(database, folder.resolve("third"));

        try (var opened = BackupFile.open(first)) {
            assertTrue(opened.manifest().sameRecordsAs(second));
            assertFalse(opened.manifest().sameRecordsAs(third));
        }
    }

    private void register(String stem, int devices) {
        chain.registered(stem + runs, devices, "KHO" + runs);
    }

    private Path made() {
        var file = folder.resolve("made");
        backup(database, file);
        return file;
    }

    private static Manifest backup(TestDatabase source, Path file) {
        try (var connection = source.owner().getConnection()) {
            return Backup.write(connection, file, Clock.systemUTC());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void restore(Path file, TestDatabase target) {
        try (var backup = BackupFile.open(file)) {
            Restore.into(target.owner(), backup, Migrations::apply);
        }
    }

    private static BackupRefused restoring(Path file, TestDatabase target) {
        return assertThrows(BackupRefused.class, () -> restore(file, target));
    }

    private static BackupRefused refusal(Path file) {
        return assertThrows(BackupRefused.class, () -> BackupFile.open(file).close());
    }

    private TestDatabase emptyDatabase() {
        databases++;
        return database.empty("restored_" + databases);
    }

    private List<Path> unfinished() throws Exception {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".unfinished")).toList();
        }
    }
}
