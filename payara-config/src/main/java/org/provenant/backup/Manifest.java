package org.provenant.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The list of everything in a backup, with digests; kept in the backup as text, one thing a line.
 *
 * @param madeAt when the backup was begun: it holds what was recorded until then
 * @param migrations what made the tables, in order
 * @param tables in the order in which they can be filled
 */
public record Manifest(Instant madeAt, List<Migration> migrations, List<Content> tables, List<Counter> counters) {

    private static final String FIRST_LINE = "provenant-backup 1";

    public Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        counters = List.copyOf(counters);
    }

    /** One step that made the tables. */
    public record Migration(String version, int checksum) {}

    /**
     * The rows of one table.
     *
     * @param sha256 digest of the rows as text, in hexadecimal
     */
    public record Content(String table, long rows, String sha256, List<String> columns) {

        public Content {
            columns = List.copyOf(columns);
        }
    }

    /** Where a counter stands, and whether it gave that number away already. */
    public record Counter(String name, long value, boolean used) {

        public Counter {
            if (!name.matches("[a-z0-9_]+")) {
                throw new IllegalArgumentException(name);
            }
        }
    }

    /** How many rows a table has; 0 if the backup has no such table. */
    public long rows(String table) {
        return tables.stream()
                .filter(content -> content.table().equals(table))
                .mapToLong(Content::rows)
                .sum();
    }

    /** Version of the last migration. */
    public String version() {
        return migrations.isEmpty() ? "" : migrations.get(migrations.size() - 1).version();
    }

    /** Whether another backup or database holds exactly the same records. */
    public boolean sameRecordsAs(Manifest other) {
        return migrations.equals(other.migrations) && tables.equals(other.tables);
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add(FIRST_LINE);
        lines.add("made " + madeAt);
        migrations.forEach(each -> lines.add("migration " + each.version() + " " + each.checksum()));
        tables.forEach(each -> lines.add("table " + each.table() + " " + each.rows() + " " + each.sha256() + " "
                + String.join(",", each.columns())));
        counters.forEach(each -> lines.add("counter " + each.name() + " " + each.value() + " " + each.used()));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** @throws IllegalArgumentException if the text is not that of a manifest */
    static Manifest of(String text) {
        var lines = text.lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(FIRST_LINE)) {
            throw new IllegalArgumentException("not a manifest");
        }
        var migrations = new ArrayList<Migration>();
        var tables = new ArrayList<Content>();
        var counters = new ArrayList<Counter>();
        for (var line : lines.subList(2, lines.size())) {
            var words = line.split(" ");
            switch (words[0]) {
                case "migration" -> migrations.add(new Migration(word(words, 1), Integer.parseInt(word(words, 2))));
                case "table" ->
                    tables.add(new Content(
                            word(words, 1),
                            Long.parseLong(word(words, 2)),
                            word(words, 3),
                            List.of(word(words, 4).split(","))));
                case "counter" ->
                    counters.add(new Counter(
                            word(words, 1), Long.parseLong(word(words, 2)), Boolean.parseBoolean(word(words, 3))));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new Manifest(instant(lines.get(1)), migrations, tables, counters);
    }

    private static Instant instant(String line) {
        try {
            return Instant.parse(line.substring(line.indexOf(' ') + 1));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    private static String word(String[] words, int index) {
        if (index >= words.length) {
            throw new IllegalArgumentException(String.join(" ", words));
        }
        return words[index];
    }
}
