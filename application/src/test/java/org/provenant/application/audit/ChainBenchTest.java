package org.provenant.application.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provenant.application.custody.MoveEquipment;
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
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Reason;
import org.provenant.launcher.EmbeddedPostgres;

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

    /** Of a server that keeps what it has promised, as the product runs it: a save waits for the disk. */
    @TempDir
    Path withLinks = Path.of("");

    @TempDir
    Path withoutLinks = Path.of("");

    @Test
    void theCostOfTheChain() throws Exception {
        var chosen = System.getProperty("bench", "");
        if (!chosen.isEmpty() && !List.of(chosen.split(",")).contains("chain")) {
            return;
        }
        appending();
        try (var server = DatabaseServer.start()) {
            checking(server);
        }
    }

    private void appending() {
        try (var first = EmbeddedPostgres.start(withLinks);
                var second = EmbeddedPostgres.start(withoutLinks);
                var linked = OpenRegister.on(migrated(first));
                var bare = OpenRegister.on(migrated(second), NoChain.class)) {
            compare("a device moved", new Moves(linked), new Moves(bare));
            compare("a place added, the smallest save", new Places(linked), new Places(bare));
        }
    }

    private static void compare(String name, Save linked, Save bare) {
        times(linked, SAVES / 3);
        times(bare, SAVES / 3);
        var with = new ArrayList<Long>();
        var without = new ArrayList<Long>();
        for (int round = 0; round < 5; round++) {
            with.addAll(times(linked, SAVES / 5));
            without.addAll(times(bare, SAVES / 5));
        }
        tell(name + " without a link, median", median(without) / 1e6, "ms");
        tell(name + " with its link, median", median(with) / 1e6, "ms");
        aim(name + " with its link, beside without", median(with) / median(without), "×", 1.1);
    }

    private static TestDatabase migrated(EmbeddedPostgres server) {
        var database = new TestDatabase(server.url(), server.user(), server.password());
        Migrations.apply(database.owner(), null);
        return database;
    }

    private static List<Long> times(Save save, int count) {
        var times = new ArrayList<Long>();
        for (int done = 0; done < count; done++) {
            long start = System.nanoTime();
            save.again();
            times.add(System.nanoTime() - start);
        }
        return times;
    }

    /** One use case, done again and again. */
    private interface Save {
        void again();
    }

    private record Places(ExampleChain chain) implements Save {

        Places(OpenRegister register) {
            this(register.find(ExampleChain.class));
        }

        @Override
        public void again() {
            chain.site("S" + System.nanoTime());
        }
    }

    /** Devices that go to and fro, so many that none gets a long story. */
    private static final class Moves implements Save {

        private final Acting acting;
        private final MoveEquipment move;
        private final List<EquipmentId> devices;
        private final List<PlaceId> places;
        private int moved;

        Moves(OpenRegister register) {
            var chain = register.find(ExampleChain.class);
            acting = register.find(Acting.class);
            move = register.find(MoveEquipment.class);
            places = List.of(chain.site("A"), chain.site("B"));
            devices = chain.registered("M", 100, "B");
        }

        @Override
        public void again() {
            var device = devices.get(moved % devices.size());
            var to = places.get(moved / devices.size() % 2);
            moved++;
            acting.as(
                    Role.RECORD_KEEPER,
                    () -> move.move(new MoveEquipment.Command(
                            List.of(device),
                            to,
                            null,
                            LocalDate.of(2026, 6, 1),
                            new Reason("Luân chuyển giữa hai kho"))));
        }
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
