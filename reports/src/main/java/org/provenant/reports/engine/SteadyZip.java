package org.provenant.reports.engine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Rewrites a workbook or document so that its entries carry the report's date instead of the clock's. The engine's own
 * output goes to a temporary file first, because a workbook of many devices is large; what it packed stays packed.
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
        copyTo(out, day, "", UnaryOperator.identity());
    }

    /** The same with one entry, a text, put right. */
    void copyTo(OutputStream out, LocalDate day, String edited, UnaryOperator<String> edit) throws IOException {
        draft.close();
        try (var from = ZipFile.builder().setPath(file).get()) {
            var to = new ZipArchiveOutputStream(out);
            for (var entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                var steady = new ZipArchiveEntry(entry.getName());
                if (entry.getName().equals(edited)) {
                    var text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    steady.setTimeLocal(day.atStartOfDay());
                    to.putArchiveEntry(steady);
                    to.write(edit.apply(text).getBytes(StandardCharsets.UTF_8));
                    to.closeArchiveEntry();
                    continue;
                }
                steady.setMethod(entry.getMethod());
                steady.setCrc(entry.getCrc());
                steady.setSize(entry.getSize());
                steady.setCompressedSize(entry.getCompressedSize());
                steady.setTimeLocal(day.atStartOfDay());
                to.addRawArchiveEntry(steady, from.getRawInputStream(entry));
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
