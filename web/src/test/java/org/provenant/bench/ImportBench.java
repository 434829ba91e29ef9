package org.provenant.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The import of a large workbook: (a) reading it with the bare library, (b) COPY of what it became into bare tables with
 * the same indexes, (c) the product's check and confirm, with history and custody, in a heap of 512 MiB.
 */
final class ImportBench implements Part {

    private static final double AIM = 3;
    private static final double AIM_HEAP = 512;
    private static final int PATIENCE = 3_000;
    private static final List<String> TABLES = List.of("equipment", "stay", "audit_change");

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(Figures figures) throws Exception {
        try (var product = Product.fresh("import", 512)) {
            var firm = Firm.in(product);
            var client = new Client(product);
            try (var memory = Memory.of(product)) {
                for (int time = 1; time <= Choice.times(); time++) {
                    round(figures, firm, client, memory, time);
                }
            }
        }
    }

    private static void round(Figures figures, Firm firm, Client client, Memory memory, int time) throws Exception {
        var round = "import " + time + (time == 1 ? " (cold): " : ": ");
        int rows = Choice.rows();
        var workbook = Workbook.of("R" + time, rows);
        double atRest = memory.live();
        memory.watch();
        long start = System.nanoTime();
        var found =
                client.upload(firm.number("select min(id) from declaration") + time, "lo-" + time + ".xlsx", workbook);
        double check = secondsSince(start);
        if (!"CHECKED".equals(found.get("state").asText())
                || found.get("problems").asInt() > 0) {
            throw new IllegalStateException("the workbook is not right: " + found);
        }
        double confirm = confirm(firm, client, found.get("id").asLong());
        double peak = memory.peak();
        double read = read(workbook);
        double copy = copy(firm, found.get("id").asLong());
        figures.add(round + "(a) reading alone", rows / read, "rows/s");
        figures.add(round + "(b) COPY into bare tables, same indexes", rows / copy, "rows/s");
        figures.add(round + "(c) upload and check", rows / check, "rows/s");
        figures.add(round + "(c) confirm with history and custody", rows / confirm, "rows/s");
        figures.add(round + "heap at rest, after collection", atRest, "MiB");
        figures.aim(round + "peak heap, garbage included", peak, "MiB", AIM_HEAP);
        figures.aim(round + "confirm beside (a) + (b)", confirm / (read + copy), "×", AIM);
    }

    private static double read(byte[] workbook) throws IOException {
        long start = System.nanoTime();
        long cells = Workbook.read(workbook);
        if (cells < 15L * Choice.rows()) {
            throw new IllegalStateException("only " + cells + " cells");
        }
        return secondsSince(start);
    }

    /** Asks for the confirmation and takes its time from the job, so that asking does not count. */
    private static double confirm(Firm firm, Client client, long batch) throws IOException, InterruptedException {
        client.post("/imports/" + batch + "/confirm", "");
        for (int asked = 0; asked < PATIENCE; asked++) {
            Thread.sleep(200);
            long state = firm.number("select case state when 'DONE' then 1 when 'FAILED' then 2 when 'REFUSED' then 2"
                    + " else 0 end from job where subject_id = " + batch);
            if (state == 2) {
                throw new IllegalStateException("not confirmed: " + client.get("/imports/" + batch));
            }
            if (state == 1) {
                return firm.number("select (extract(epoch from ended_at - started_at) * 1000)::bigint from job"
                                + " where subject_id = " + batch)
                        / 1e3;
            }
        }
        throw new IllegalStateException("the confirmation does not end");
    }

    /** Writes the rows of the import out, and then times how long they take to come in again without the product. */
    private static double copy(Firm firm, long batch) throws Exception {
        var rows = List.of(
                rowsOf("equipment", "import_batch_id = " + batch),
                rowsOf("stay", "equipment_id in (select id from equipment where import_batch_id = " + batch + ")"),
                rowsOf(
                        "audit_change",
                        "entity = 'Equipment' and record_id in (select id from equipment where import_batch_id = "
                                + batch + ")"));
        var files = TABLES.stream()
                .map(table -> Path.of("target", "bench", table + ".copy"))
                .toList();
        firm.sql().useHandle(handle -> {
            handle.execute("create schema bare_" + batch);
            for (int i = 0; i < TABLES.size(); i++) {
                out(handle, rows.get(i), files.get(i));
                handle.execute("create table bare_" + batch + "." + TABLES.get(i) + " (like public." + TABLES.get(i)
                        + " including defaults including indexes)");
            }
        });
        long start = System.nanoTime();
        firm.sql().useTransaction(handle -> {
            for (int i = 0; i < TABLES.size(); i++) {
                in(handle, "bare_" + batch + "." + TABLES.get(i), files.get(i));
            }
        });
        double seconds = secondsSince(start);
        firm.sql().useHandle(handle -> handle.execute("drop schema bare_" + batch + " cascade"));
        return seconds;
    }

    private static String rowsOf(String table, String condition) {
        return "copy (select * from " + table + " where " + condition + ") to stdout";
    }

    private static void out(Handle handle, String copy, Path file) throws SQLException, IOException {
        try (var to = new BufferedOutputStream(Files.newOutputStream(file))) {
            copies(handle).copyOut(copy, to);
        }
    }

    private static void in(Handle handle, String table, Path file) throws SQLException, IOException {
        try (var from = new BufferedInputStream(Files.newInputStream(file))) {
            copies(handle).copyIn("copy " + table + " from stdin", from, 1 << 16);
        }
    }

    private static CopyManager copies(Handle handle) throws SQLException {
        return handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
