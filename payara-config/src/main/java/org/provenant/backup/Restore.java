package org.provenant.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Fills an unused database with the records of a backup: all of them or none, and only if what is there afterwards is
 * what the manifest says.
 */
public final class Restore {

    /** Every act leaves a row in the first, every user is one in the second. */
    private static final List<String> NEVER_EMPTY_IN_USE = List.of("audit_entry", "user_account");

    private static final String RUNNING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and application_name = 'provenant'
            """;

    /** Earlier states come out of the backup; what hears of changes is made again at the next start. */
    private static final String DEAFEN = """
            do $$
            declare kept regclass;
            begin
              for kept in select distinct tgrelid::regclass from pg_trigger where tgname in ('keep_past', 'keep_past_begin') loop
                execute format('drop trigger if exists keep_past on %1$s', kept);
                execute format('drop trigger if exists keep_past_begin on %1$s', kept);
              end loop;
            end
            $$
            """;

    /** So that the next start begins to keep them, with the records that are there then. */
    private static final String FORGET = "drop schema if exists past, past_then, past_now cascade";

    private final Connection connection;
    private final BackupFile file;

    private Restore(Connection connection, BackupFile file) {
        this.connection = connection;
        this.file = file;
    }

    /**
     * Restores a backup.
     *
     * @param owner gives connections as the owner of the tables to be
     * @throws BackupRefused if the database is in use, the backup comes from a release that this one does not know, or
     *     the database breaks off; the database then holds no records and can be tried again
     */
    public static void into(DataSource owner, BackupFile file, Migrations migrations) {
        try (var connection = owner.getConnection()) {
            var restore = new Restore(connection, file);
            restore.requireUnused();
            migrations.apply(owner, file.manifest().version());
            restore.fill(restore.sameTables());
        } catch (SQLException | IOException e) {
            throw new BackupRefused(e, "backup.databaseFailed", Backup.reason(e));
        }
    }

    private void requireUnused() throws SQLException {
        if (number(RUNNING) > 0) {
            throw new BackupRefused("backup.databaseOpen");
        }
        if (!Schema.isMade(connection)) {
            if (!Schema.of(connection).tables().isEmpty()) {
                throw new BackupRefused("backup.databaseForeign");
            }
            return;
        }
        for (var table : NEVER_EMPTY_IN_USE) {
            if (number("select count(*) from " + table) > 0) {
                throw new BackupRefused("backup.databaseInUse");
            }
        }
    }

    /** The tables of the backup as they are here. Of which tables earlier states are kept may differ, how may not. */
    private Map<Manifest.Content, Table> sameTables() throws SQLException {
        var manifest = file.manifest();
        var here = Schema.of(connection).tables();
        var same = new LinkedHashMap<Manifest.Content, Table>();
        for (var content : manifest.tables()) {
            here.stream()
                    .filter(table -> table.name().equals(content.table())
                            && table.columns().equals(content.columns()))
                    .forEach(table -> same.put(content, table));
        }
        var strangers =
                here.stream().filter(table -> !same.containsValue(table)).map(Table::name);
        var unknown = manifest.tables().stream()
                .filter(content -> !same.containsKey(content))
                .map(Manifest.Content::table);
        var odd = Stream.concat(strangers, unknown).toList();
        if (!Schema.migrations(connection).equals(manifest.migrations())
                || !odd.stream().allMatch(Schema::isOfThePast)
                || odd.size() != odd.stream().distinct().count()) {
            throw new BackupRefused("backup.otherRelease", file.path(), manifest.version());
        }
        return same;
    }

    /** Backups of releases that kept no earlier states hold none; they are kept from the next start on. */
    private static boolean hasPast(Manifest manifest) {
        return manifest.tables().stream().anyMatch(content -> Schema.isOfThePast(content.table()));
    }

    private void fill(Map<Manifest.Content, Table> tables) throws SQLException, IOException {
        Session.writing(connection);
        execute("set constraints all deferred");
        execute(hasPast(file.manifest()) ? DEAFEN : FORGET);
        removeWhatMigrationsPutIn(tables);
        for (var table : tables.entrySet()) {
            try (var rows = file.rows(table.getKey())) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(table.getValue().copyIn(), rows);
            }
        }
        for (var counter : file.manifest().counters()) {
            set(counter);
        }
        for (var table : tables.entrySet()) {
            requireSameRecords(table.getKey(), table.getValue());
        }
        connection.commit();
        connection.setAutoCommit(true);
        execute("analyze");
    }

    /** The name comes out of the file, so it is a value of the statement and never a part of it. */
    private void set(Manifest.Counter counter) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
            statement.setString(1, counter.name());
            statement.setLong(2, counter.value());
            statement.setBoolean(3, counter.used());
            statement.execute();
        }
    }

    private void removeWhatMigrationsPutIn(Map<Manifest.Content, Table> tables) throws SQLException {
        var last = new ArrayList<>(tables.values());
        Collections.reverse(last);
        for (var table : last) {
            execute("delete from " + table.name());
        }
    }

    private void requireSameRecords(Manifest.Content content, Table table) throws SQLException, IOException {
        if (!Backup.write(connection, table, OutputStream.nullOutputStream()).equals(content)) {
            throw new IOException(content.table());
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
