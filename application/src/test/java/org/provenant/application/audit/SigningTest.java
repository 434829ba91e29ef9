package org.provenant.application.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.audit.CheckedHistory;
import org.provenant.domain.audit.HistoryFault;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Reason;

/** Who signs the history, what is signed, and what never is. */
@RegisterTest
@Tag("tampers")
class SigningTest {

    private static int run;

    @Inject
    BeginSigning begin;

    @Inject
    SigningSetup setup;

    @Inject
    ReplaceSigningKey replace;

    @Inject
    CheckpointMaker checkpoints;

    @Inject
    CheckHistory check;

    @Inject
    HistoryIntegrity integrity;

    @Inject
    EntrySeals seals;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    Settings settings;

    @Inject
    TestDatabase database;

    @BeforeEach
    void aSignedHistory() {
        run++;
        if (setup.isNeeded()) {
            begin.begin();
        }
        chain.site("KHO" + run);
        checkpoints.make();
    }

    @Test
    void nothingNewIsNotSignedAgain() {
        assertEquals(Optional.empty(), checkpoints.make());
        chain.site("X" + run);

        var signed = checkpoints.make().orElseThrow();

        assertEquals(database.count("audit_link"), signed.checkpoint().size());
    }

    @Test
    void secretKeyLiesOutsideTheDatabaseForTheServerAlone() throws Exception {
        var folder = outside().path().resolve("keys");
        try (var files = Files.list(folder)) {
            var secrets =
                    files.filter(file -> file.toString().endsWith(".secret")).toList();
            assertFalse(secrets.isEmpty());
            for (var secret : secrets) {
                assertEquals("[OWNER_READ, OWNER_WRITE]", sorted(secret));
                var text = Files.readString(secret).strip();
                assertEquals(0, database.count("audit_change where fields::text like '%" + text + "%'"));
            }
        }
    }

    @Test
    void newKeyIsVouchedForByTheFormerOneAndBothStayCheckable() {
        acting.as(Role.ADMINISTRATOR, () -> replace.replace(new Reason("Đổi khóa hằng năm")));

        checkpoints.make();
        var size = database.number("select max(size) from history_checkpoint");
        chain.site("Y" + run);
        checkpoints.make();

        assertEquals(2, database.count("history_checkpoint where size = " + size));
        assertEquals(1, database.count("history_checkpoint where size > " + size));
        assertEquals(List.of(), checked().problems());
    }

    @Test
    void rewrittenHistoryIsNotSigned() {
        database.sql().useHandle(owner -> {
            owner.execute("alter table audit_link disable trigger user");
            owner.execute("create table aside as table audit_link");
            owner.execute("delete from audit_link where number = (select max(number) from audit_link)");
            owner.execute("update audit_head set number = number - 1");
        });

        var broken = assertThrows(HistoryBroken.class, checkpoints::make);

        database.sql().useHandle(owner -> {
            owner.execute("insert into audit_link table aside on conflict do nothing");
            owner.execute("drop table aside");
            owner.execute("update audit_head set number = number + 1");
            owner.execute("alter table audit_link enable trigger user");
        });
        assertEquals(HistoryFault.TAIL_CUT, broken.problem().fault());
        assertEquals(List.of(), checked().problems());
    }

    @Test
    void whatTheNightHasFoundIsKept() {
        var found = check.check();

        var kept = acting.as(Role.AUDITOR, integrity::lastCheck).orElseThrow();

        assertTrue(found.found().isIntact());
        assertEquals(found.found(), kept.found());
        var overview = acting.as(Role.AUDITOR, integrity::overview);
        assertEquals(kept, overview.lastCheck());
        assertEquals(1, overview.unsigned());
        assertEquals(found.found().entries() + 1, overview.entries());
    }

    @Test
    void everyEntryOfAManyProvesItsPlaceUntilItIsChanged() {
        for (int place = 0; place < 300; place++) {
            chain.site("Z" + run + "-" + place);
        }
        checkpoints.make();
        chain.site("Later" + run);
        var entries = database.sql().withHandle(sql -> sql.createQuery(
                        "select e.id from audit_entry e join audit_link l on l.entry_id = e.id"
                                + " where e.use_case = 'AddPlace' order by l.number")
                .mapTo(Long.class)
                .list());
        var sample = List.of(entries.get(0), entries.get(entries.size() / 2), entries.get(entries.size() - 2));

        for (var entry : sample) {
            assertTrue(sealOf(entry).isProved(), entry + " is not proved");
        }
        assertFalse(sealOf(entries.get(entries.size() - 1)).isProved());
        database.sql().useHandle(owner -> {
            owner.execute("alter table audit_entry disable trigger user");
            owner.execute("update audit_entry set actor = actor || '!' where id = ?", sample.get(1));
        });
        assertFalse(sealOf(sample.get(1)).isProved());
        database.sql().useHandle(owner -> {
            owner.execute("update audit_entry set actor = rtrim(actor, '!') where id = ?", sample.get(1));
            owner.execute("alter table audit_entry enable trigger user");
        });
        assertTrue(sealOf(sample.get(1)).isProved());
    }

    private EntrySeals.Seal sealOf(long entry) {
        return acting.as(Role.AUDITOR, () -> seals.of(entry));
    }

    @Test
    void damagedLeavesOutsideAreToldApartFromADamagedHistory() throws Exception {
        var file = outside().path().resolve("leaves");
        var bytes = Files.readAllBytes(file);
        bytes[33] ^= 1;
        Files.write(file, bytes);

        var problems = checked().problems();

        bytes[33] ^= 1;
        Files.write(file, bytes);
        assertEquals(1, problems.size());
        assertEquals(HistoryFault.LEAVES_DAMAGED, problems.get(0).fault());
        assertEquals(2, problems.get(0).number());
    }

    private CheckedHistory checked() {
        try {
            return new HistoryCheck(database.owner(), outside(), Instant.MAX).run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private CheckpointFolder outside() {
        return CheckpointFolder.of(settings.historyFolder(), database.sql().withHandle(sql -> sql.createQuery(
                        "select origin from audit_head")
                .mapTo(String.class)
                .one()));
    }

    private static String sorted(Path file) throws IOException {
        return new TreeSet<>(Files.getPosixFilePermissions(file)).toString();
    }
}
