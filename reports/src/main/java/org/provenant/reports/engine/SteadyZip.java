package org.provenant.reports.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a workbook so that its entries carry the report's date instead of the clock's. The engine's own output goes
 * to a temporary file first, because a workbook of many devices is large.
 */
final class SteadyZip implements AutoCloseable {

    private final Path file;
    private final OutputStream draft;

    SteadyZip() throws IOException {
        file = Files.createTempFile("workbook", ".tmp");
        draft = new BufferedOutputStream(Files.newOutputStream(file));
    }

    /** Where the engine writes. */
    OutputStream draft() {
        return draft;
    }

    /** Copies the finished draft; the stream stays open. */
    void copyTo(OutputStream out, LocalDate day) throws IOException {
        draft.close();
        try (var from = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var to = new ZipOutputStream(out);
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(day.atStartOfDay());
                to.putNextEntry(steady);
                from.transferTo(to);
                to.closeEntry();
            }
            to.finish();
        }
    }

    @Override
    public void close() throws IOException {
        draft.close();
        Files.delete(file);
    }
}
