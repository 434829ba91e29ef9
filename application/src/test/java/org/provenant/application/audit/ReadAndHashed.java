package org.provenant.application.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * The least that anybody does who hashes a history where it lies: every row of it out of the database by the quickest way
 * that PostgreSQL has, hashed as it comes and compared with nothing. As many readers as the check has.
 */
final class ReadAndHashed {

    private static final int READERS = 4;

    private static final List<String> ROWS = List.of(
            "copy (select * from audit_entry where id between %d and %d) to stdout",
            "copy (select * from audit_change where entry_id between %d and %d) to stdout",
            "copy (select * from audit_link where entry_id between %d and %d) to stdout");

    private ReadAndHashed() {}

    /** How long it takes, warm. */
    static double seconds(DataSource source, int entries) throws Exception {
        hashAll(source, entries);
        long start = System.nanoTime();
        hashAll(source, entries);
        return (System.nanoTime() - start) / 1e9;
    }

    private static void hashAll(DataSource source, int entries) throws Exception {
        var tasks = new ArrayList<Callable<Long>>();
        int step = entries / READERS + 1;
        for (int part = 0; part < READERS; part++) {
            int from = 1 + part * step;
            tasks.add(() -> hash(source, from, from + step - 1));
        }
        var threads = Executors.newFixedThreadPool(READERS);
        try {
            long rows = 0;
            for (var done : threads.invokeAll(tasks)) {
                rows += done.get();
            }
            if (rows < 3L * entries) {
                throw new IllegalStateException("only " + rows + " rows of " + entries + " entries");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static long hash(DataSource source, int from, int to) throws SQLException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        long rows = 0;
        try (var connection = source.getConnection()) {
            for (var sql : ROWS) {
                var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql.formatted(from, to));
                for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                    digest.digest(row);
                    rows++;
                }
            }
        }
        return rows;
    }
}
