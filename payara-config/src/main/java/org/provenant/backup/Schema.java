package org.provenant.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What there is to keep of a database: its tables, each after those it refers to, the tables of their earlier states, its
 * counters and its migrations. References that may wait until the commit do not count: where two tables refer to each
 * other, one of them does.
 */
final class Schema {

    /** Where the migrations write down what they did; made by them, never copied. */
    static final String MIGRATIONS = "flyway_schema_history";

    private static final String PAST = "past.";

    private static final String TABLES = """
            select case when n.nspname = 'past' then 'past.' else '' end || c.relname,
                   array_to_string(array(select quote_ident(a.attname) from pg_attribute a
                       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                       order by case when n.nspname = 'past' then a.attname end collate "C", a.attnum), ','),
                   array_to_string(array(select quote_ident(a.attname)
                               || case when a.attcollation <> 0 then ' collate "C"' else '' end
                       from pg_attribute a left join pg_index i on i.indrelid = c.oid and i.indisprimary
                       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                         and (i.indkey is null or a.attnum = any(i.indkey))
                       order by coalesce(array_position(i.indkey::int2[], a.attnum), a.attnum)), ', ')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('public', 'past') and c.relkind in ('r', 'p') and c.relname <> ?
            order by n.nspname desc, c.relname collate "C"
            """;

    private static final String REFERENCES = """
            select distinct c.conrelid::regclass::text, c.confrelid::regclass::text
            from pg_constraint c
            where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conrelid <> c.confrelid
              and not c.condeferrable
            """;

    private final List<Table> tables;

    private Schema(List<Table> tables) {
        this.tables = tables;
    }

    static Schema of(Connection connection) throws SQLException {
        var found = new LinkedHashMap<String, Table>();
        try (var statement = connection.prepareStatement(TABLES)) {
            statement.setString(1, MIGRATIONS);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var name = rows.getString(1);
                    found.put(name, new Table(name, List.of(rows.getString(2).split(",")), rows.getString(3)));
                }
            }
        }
        return new Schema(afterTheirTargets(found, references(connection)));
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        var references = new LinkedHashMap<String, Set<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString(1), name -> new HashSet<>())
                        .add(rows.getString(2));
            }
        }
        return references;
    }

    private static List<Table> afterTheirTargets(Map<String, Table> tables, Map<String, Set<String>> references) {
        var left = new LinkedHashMap<>(tables);
        var sorted = new ArrayList<Table>();
        while (!left.isEmpty()) {
            var next = left.values().stream()
                    .filter(table -> references.getOrDefault(table.name(), Set.of()).stream()
                            .noneMatch(left::containsKey))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables refer to each other: " + left.keySet()));
            sorted.add(next);
            left.remove(next.name());
        }
        return sorted;
    }

    /** All tables, each after those it refers to. */
    List<Table> tables() {
        return List.copyOf(tables);
    }

    /** Whether a table holds earlier states of others. */
    static boolean isOfThePast(String table) {
        return table.startsWith(PAST);
    }

    /** Where each counter stands. */
    static List<Manifest.Counter> counters(Connection connection) throws SQLException {
        var counters = new ArrayList<Manifest.Counter>();
        try (var names = connection.createStatement();
                var rows = names.executeQuery("select sequencename from pg_sequences where schemaname = 'public'"
                        + " order by sequencename collate \"C\"")) {
            while (rows.next()) {
                counters.add(counter(connection, rows.getString(1)));
            }
        }
        return counters;
    }

    private static Manifest.Counter counter(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select last_value, is_called from " + name)) {
            row.next();
            return new Manifest.Counter(name, row.getLong(1), row.getBoolean(2));
        }
    }

    /** The migrations that made the tables, in their order. */
    static List<Manifest.Migration> migrations(Connection connection) throws SQLException {
        var migrations = new ArrayList<Manifest.Migration>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select version, checksum from " + MIGRATIONS
                        + " where success and version is not null order by installed_rank")) {
            while (rows.next()) {
                migrations.add(new Manifest.Migration(rows.getString(1), rows.getInt(2)));
            }
        }
        return migrations;
    }

    /** Whether migrations have run here. */
    static boolean isMade(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('public." + MIGRATIONS + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
