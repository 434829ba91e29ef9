package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.provenant.application.testbed.TestDatabase;

/**
 * Something that a user asks for, under a key by which its traces in the database can be counted.
 *
 * @param useCase name of the use case
 * @param key the reason given for it, or the number of the record it is about
 */
record Deed(String useCase, String key) {

    private static final Pattern LINE = Pattern.compile("(TRY|DONE) (\\w+) (\\S+)");

    /** What a process prints before it asks. */
    String tried() {
        return "TRY " + useCase + " " + key;
    }

    /** What a process prints once it was told of success. */
    String done() {
        return "DONE " + useCase + " " + key;
    }

    static Optional<Deed> triedIn(String line) {
        return in(line, "TRY");
    }

    static Optional<Deed> doneIn(String line) {
        return in(line, "DONE");
    }

    private static Optional<Deed> in(String line, String word) {
        var found = LINE.matcher(line);
        return found.matches() && found.group(1).equals(word)
                ? Optional.of(new Deed(found.group(2), found.group(3)))
                : Optional.empty();
    }

    /** How often the database knows it as done: never or once. */
    long times(Handle sql) {
        var traces =
                switch (useCase) {
                    case "ImportEquipment" ->
                        "audit_entry e where e.use_case = 'ImportEquipment' and e.outcome = 'DONE' and exists"
                                + " (select from audit_change c where c.entry_id = e.id and c.entity = 'ImportBatch'"
                                + " and c.record_id = " + key + " and c.fields -> 'confirmedAt' is not null)";
                    case "ProduceReport" -> "periodic_report where id = " + key;
                    case "ReportLoss" -> "loss where circumstances = '" + key + "'";
                    default ->
                        "audit_entry where use_case = '" + useCase + "' and outcome = 'DONE' and reason = '" + key
                                + "'";
                };
        return sql.createQuery("select count(*) from " + traces)
                .mapTo(Long.class)
                .one();
    }

    /** Fails unless what was acknowledged is there once, and what was only asked for once or never. */
    static void requireIn(TestDatabase database, Collection<String> said, String when) {
        var wrong = new ArrayList<String>();
        database.sql()
                .useHandle(sql -> said.forEach(line -> {
                    doneIn(line).filter(deed -> deed.times(sql) != 1).ifPresent(deed -> wrong.add(line));
                    triedIn(line).filter(deed -> deed.times(sql) > 1).ifPresent(deed -> wrong.add(line));
                }));
        assertEquals(List.of(), wrong, when);
    }
}
