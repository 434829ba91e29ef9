package org.provenant.application.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.DatabaseServer;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.application.usecase.EntryRows;
import org.provenant.application.usecase.Migrations;
import org.provenant.application.usecase.NoChain;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.audit.TreeBuilder;
import org.provenant.domain.audit.TreeHash;
import org.provenant.domain.identity.Role;

/**
 * What the chain over the history costs: a save, the check of a million entries, the proof of one. Prints each ratio
 * beside its aim and asserts nothing by a clock; part of {@code -Pbench}, alone with {@code -Dbench=chain}.
 */
@Tag("bench")
class ChainBenchTest {

    private static final int SAVES = 1_500;
    private static final int PROOFS = 200;
    private static final int SAMPLE = 10_000;

    private static final String ENTRIES = """
            insert into audit_entry (id, recorded_at, actor_id, actor, channel, use_case, reason, outcome, subjects, changes)
            select n, timestamptz '2026-01-05 01:00:00Z' + n * interval '7 seconds', 3, 'Cán bộ thiết bị', 'PAGE',
              'MoveEquipment', 'Bàn giao theo biên bản số ' || n, 'DONE', array['Equipment:' || n %% 100000], 1
            from generate_series(1, %d) n
            """;

    private static final String CHANGES = """
            insert into audit_change (entry_id, position, kind, entity, record_id, label, fields)
            select n, 0, 'CHANGED', 'Equipment', n %% 100000, 'TB-' || lpad((n %% 100000)::text, 7, '0'),
              jsonb_build_object('place', jsonb_build_object('before', jsonb_build_object('text', 'K1 Kho Hà Nội', 'id', 1),
                'after', jsonb_build_object('text', 'X2 Xưởng Bắc Ninh', 'id', 2)),
                'placedOn', jsonb_build_object('before', jsonb_build_object('text', '2026-01-05'),
                'after', jsonb_build_object('text', '2026-03-01')))
            from generate_series(1, %d) n
            """;

    @Test
    void theCostOfTheChain() throws Exception {
        var chosen = System.getProperty("bench", "");
        if (!chosen.isEmpty() && !List.of(chosen.split(",")).contains("chain")) {
            return;
        }
        try (var server = DatabaseServer.start()) {
            appending(server);
            checking(server);
        }
    }

    private static void appending(DatabaseServer server) {
        try (var linked = OpenRegister.on(server.fresh());
                var bare = OpenRegister.on(server.fresh(), NoChain.class)) {
            saves(linked, SAVES / 3);
            saves(bare, SAVES / 3);
            var with = new ArrayList<Long>();
            var without = new ArrayList<Long>();
            for (int round = 0; round < 5; round++) {
                with.addAll(saves(linked, SAVES / 5));
                without.addAll(saves(bare, SAVES / 5));
            }
            tell("a save without a link, median", median(without) / 1e6, "ms");
            tell("a save with its link, median", median(with) / 1e6, "ms");
            aim("a save with its link, beside one without", median(with) / median(without), "×", 1.1);
        }
    }

    private static List<Long> saves(OpenRegister register, int count) {
        var chain = register.find(ExampleChain.class);
        var times = new ArrayList<Long>();
        for (int save = 0; save < count; save++) {
            long start = System.nanoTime();
            chain.site("S" + start);
            times.add(System.nanoTime() - start);
        }
        return times;
    }

    private static void checking(DatabaseServer server) throws Exception {
        int entries = Integer.getInteger("bench.entries", 1_000_000);
        var database = filled(server.fresh().empty("chain"), entries);
        try (var register = OpenRegister.on(database)) {
            register.find(BeginSigning.class).begin();
            register.find(CheckpointMaker.class).make();
            double hashing = hashing(database, entries);
            tell("hashing of " + entries + " entries alone", hashing, "s");
            double reading = ReadAndHashed.seconds(database.owner(), entries);
            tell("hashing of the same rows where they lie, read by four", reading, "s");
            var outside = CheckpointFolder.of(register.find(Settings.class).historyFolder(), origin(database));
            for (int time = 0; time < Integer.getInteger("bench.times", 3); time++) {
                long start = System.nanoTime();
                var checked = new HistoryCheck(database.owner(), outside, Instant.MAX).run();
                double seconds = (System.nanoTime() - start) / 1e9;
                if (!checked.isIntact()) {
                    throw new IllegalStateException(checked.problems().toString());
                }
                aim("check of all, beside hashing the rows where they lie", seconds / reading, "×", 3);
                aim("check of all, beside hashing alone", seconds / hashing, "×", 3);
            }
            proofs(register, entries);
        }
    }

    private static TestDatabase filled(TestDatabase database, int entries) {
        Migrations.apply(database.owner(), "027");
        database.sql().useHandle(sql -> {
            sql.execute(ENTRIES.formatted(entries));
            sql.execute(CHANGES.formatted(entries));
            sql.execute("select setval('audit_entry_seq', ?)", entries);
        });
        Migrations.apply(database.owner(), null);
        database.sql().useHandle(sql -> sql.execute("vacuum analyze"));
        return database;
    }

    /** The hashes of the same bytes, with nothing read or written. */
    private static double hashing(TestDatabase database, int entries) throws SQLException {
        var changes = new ArrayList<byte[]>();
        var documents = new ArrayList<byte[]>();
        try (var connection = database.owner().getConnection()) {
            sample(connection, changes, documents);
        }
        hash(changes, documents, entries / SAMPLE);
        long start = System.nanoTime();
        hash(changes, documents, entries / SAMPLE);
        return (System.nanoTime() - start) / 1e9;
    }

    private static void sample(Connection connection, List<byte[]> changes, List<byte[]> documents)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select " + EntryRows.COLUMNS
                        + ", l.changes_root, c.kind, c.entity, c.record_id, c.label, c.fields from audit_entry e"
                        + " join audit_link l on l.entry_id = e.id join audit_change c on c.entry_id = e.id"
                        + " order by e.id limit " + SAMPLE)) {
            while (rows.next()) {
                changes.add(ChangeFields.change(rows).canonical());
                documents.add(EntryRows.entry(rows, TreeHash.of(rows.getBytes("changes_root")))
                        .canonical());
            }
        }
    }

    private static void hash(List<byte[]> changes, List<byte[]> documents, int times) {
        var tree = new TreeBuilder();
        var link = TreeHash.beforeFirstLink();
        for (int time = 0; time < times; time++) {
            for (int i = 0; i < documents.size(); i++) {
                tree.add(TreeHash.ofLeaf(changes.get(i)));
                var leaf = TreeHash.ofLeaf(documents.get(i));
                tree.add(leaf);
                link = link.linkTo(leaf);
            }
        }
        if (tree.root().equals(link)) {
            throw new IllegalStateException("never");
        }
    }

    private static void proofs(OpenRegister register, int entries) {
        var seals = register.find(EntrySeals.class);
        var random = new Random(entries);
        var acting = register.find(Acting.class);
        var times = new ArrayList<Long>();
        for (int proof = 0; proof < PROOFS; proof++) {
            long entry = 1 + random.nextInt(entries);
            long start = System.nanoTime();
            var seal = acting.as(Role.ADMINISTRATOR, () -> seals.of(entry));
            times.add(System.nanoTime() - start);
            if (!seal.isProved()) {
                throw new IllegalStateException("not proved: " + entry);
            }
        }
        tell("first proof, when nothing of the tree is remembered", times.get(0) / 1e6, "ms");
        aim("proof of one entry, slowest of the others", slowest(times.subList(1, PROOFS)) / 1e6, "ms", 50);
        tell("proof of one entry, median", median(times) / 1e6, "ms");
    }

    private static String origin(TestDatabase database) {
        return database.sql().withHandle(sql -> sql.createQuery("select origin from audit_head")
                .mapTo(String.class)
                .one());
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static double slowest(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    private static void tell(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-64s %12.2f %s%n", "chain: " + name, value, unit);
    }

    private static void aim(String name, double value, String unit, double most) {
        System.out.printf(
                Locale.ROOT,
                "%-64s %12.2f %-7s  aim ≤ %.2f  %s%n",
                "chain: " + name,
                value,
                unit,
                most,
                value <= most ? "met" : "MISSED");
    }
}
