package org.provenant.application.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.audit.CheckedHistory;

/**
 * Somebody who may do everything in the database changes the history there. Each kind of change is made to entry after
 * entry and taken back again; the check must find each one and name its first number, and find nothing in between.
 */
@RegisterTest
@Tag("tampers")
class TamperedHistoryTest {

    @Inject
    ExampleChain chain;

    @Inject
    CheckpointMaker checkpoints;

    @Inject
    BeginSigning signing;

    @Inject
    Settings settings;

    @Inject
    TestDatabase database;

    private final Random random = Rounds.random(TamperedHistoryTest.class);

    @BeforeEach
    void aSignedHistory() {
        if (database.count("signing_key") == 0) {
            signing.begin();
            chain.site("KHO");
            chain.person("NV1");
            for (int batch = 1; batch <= 12; batch++) {
                chain.registered("B" + batch, 3, "KHO");
                checkpoints.make();
            }
            database.sql().useHandle(TamperedHistoryTest::takeDownAllGuards);
        }
    }

    @Test
    void untouchedHistoryIsIntactAndWhollySigned() throws Exception {
        var checked = check();

        assertEquals(List.of(), checked.problems());
        assertTrue(checked.entries() > 40);
        assertEquals(checked.entries(), checked.signed());
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void whoeverChangesTheHistoryInTheDatabaseIsFoundOut(Tampering kind) throws Exception {
        long entries = database.count("audit_link");
        int rounds = Rounds.of(1, 1_000);
        for (int round = 0; round < rounds; round++) {
            long number = 2 + random.nextInt((int) entries - 3);
            try (var owner = database.sql().open()) {
                keepAside(owner);
                var first = kind.change(owner, number, random);

                var checked = check();

                putBack(owner);
                assertFalse(checked.isIntact(), () -> kind + " of " + number + " was not found");
                assertEquals(
                        Optional.of(first),
                        checked.firstBad(),
                        () -> kind + " of " + number + ": " + checked.problems());
            }
            if (round % Tampering.values().length == 0) {
                assertEquals(List.of(), check().problems());
            }
        }
    }

    private CheckedHistory check() throws Exception {
        return new HistoryCheck(database.owner(), CheckpointFolder.of(settings.historyFolder(), origin()), Instant.MAX)
                .run();
    }

    private String origin() {
        return database.sql().withHandle(sql -> sql.createQuery("select origin from audit_head")
                .mapTo(String.class)
                .one());
    }

    private static void takeDownAllGuards(Handle owner) {
        for (var table : Tampering.TABLES) {
            owner.execute("alter table " + table + " disable trigger user");
        }
        owner.createQuery("select format('alter table %s drop constraint %I', conrelid::regclass, conname)"
                        + " from pg_constraint where contype = 'f'")
                .mapTo(String.class)
                .list()
                .forEach(owner::execute);
    }

    private static void keepAside(Handle owner) {
        for (var table : Tampering.TABLES) {
            owner.execute("create table aside_" + table + " as table " + table);
        }
    }

    private static void putBack(Handle owner) {
        for (var table : Tampering.TABLES) {
            owner.execute("truncate " + table + " cascade");
        }
        for (var table : Tampering.TABLES) {
            owner.execute("insert into " + table + " table aside_" + table);
            owner.execute("drop table aside_" + table);
        }
    }
}
