package org.provenant.application.sanitisation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.sanitisation.ReportFormat;
import org.provenant.domain.sanitisation.WipeReport;
import org.provenant.domain.sanitisation.WipeResult;

/** The certificate that nwipe makes for one drive. Its words stand in two columns, each value behind its label. */
final class NwipePdf {

    private static final int MOST_PAGES = 20;
    private static final int MOST_UNPACKED = 64 << 20;
    private static final String TITLE = "Disk Erasure Report";
    private static final Pattern TIME = Pattern.compile("\\d{4}/\\d{2}/\\d{2} \\d{2}:\\d{2}:\\d{2}");
    private static final Pattern SEVERAL_FILTERS = Pattern.compile("/Filter\\s*\\[\\s*/\\w+\\s*/|/LZWDecode");
    private static final Pattern VERSION = Pattern.compile("(?i)nwipe (?:version )?v?(\\d+\\.\\d+(?:\\.\\d+)?)");
    private static final Pattern ERASED = Pattern.compile("(?i)Bytes Erased:[^\\n]*?\\((\\d{1,3}(?:\\.\\d{1,9})?)%\\)");
    private static final BigDecimal ALL = new BigDecimal(100);
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private NwipePdf() {}

    /** The words of the first page, line by line; none of a file that cannot be read, or unpacks to too much. */
    static String text(byte[] bytes) {
        if (unpacksTooLarge(bytes)) {
            return "";
        }
        try (var document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                return "";
            }
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setEndPage(1);
            return stripper.getText(document);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ClassCastException damaged) {
            return "";
        }
    }

    /** What the words of a certificate say. */
    static List<WipeReport.Read> of(String text) {
        if (!text.contains(TITLE)) {
            return List.of();
        }
        var version = VERSION.matcher(text);
        var serial = value(text, "Serial(?: No\\.?)?:");
        var status = value(text, "Status:");
        var verify = value(text, "Verify Pass\\(Last/All/None\\):");
        var started = value(text, "Start time:");
        var ended = value(text, "End time:");
        var method = value(text, "Method:");
        return List.of(new WipeReport.Read(
                ReportFormat.NWIPE_PDF,
                serial,
                value(text, "(?:Make/)?Model:"),
                null,
                "nwipe",
                version.find() ? version.group(1) : null,
                method,
                verify == null ? null : verification(verify),
                value(text, "Name/ID:"),
                started == null ? null : NwipeLog.time(started),
                ended == null ? null : NwipeLog.time(ended),
                status == null || NwipeLog.onlyVerifies(method) ? null : result(status, text)));
    }

    /** In the words of the log, {@code Last}, {@code Verify Last} and the like. */
    private static @Nullable String verification(String verify) {
        if (verify.endsWith("All")) {
            return NwipeLog.ALL_PASSES;
        }
        return verify.endsWith("Last") ? NwipeLog.LAST_PASS : null;
    }

    /** It says ERASED also of a drive whose hidden sectors it could not reach or see, and warns beside it. */
    private static WipeResult result(String status, String text) {
        var erased = ERASED.matcher(text);
        boolean whole = !status.contains("See Warning")
                && !text.contains("hidden sectors NOT erased")
                && (!erased.find() || new BigDecimal(erased.group(1)).compareTo(ALL) >= 0);
        return NwipeLog.result(status.replace("See Warning !", ""), whole);
    }

    /** What stands behind a label, up to the next label of the line. */
    private static @Nullable String value(String text, String label) {
        var found = Pattern.compile("(?m)(?:^|\\s)" + label
                        + "[ \\t]*(.*?)[ \\t]*(?=$|\\s(?:Serial|Bus|End time|Status|PRNG algorithm|PRNG type|Signature|"
                        + "Verify Pass|Remapped|DCO|HPA|Rounds|Throughput)\\b[^:\\n]*:)")
                .matcher(text);
        if (!found.find() || found.group(1).isBlank()) {
            return null;
        }
        var value = found.group(1);
        var time = TIME.matcher(value);
        return time.find() ? time.group() : value;
    }

    /** A page can be packed so that it fills the memory; nwipe packs nothing twice. */
    private static boolean unpacksTooLarge(byte[] file) {
        var structure = new String(file, StandardCharsets.ISO_8859_1);
        if (SEVERAL_FILTERS.matcher(structure).find()) {
            return true;
        }
        long unpacked = 0;
        int at = structure.indexOf("stream");
        while (at >= 0) {
            int start = at + STREAM.length;
            while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
                start++;
            }
            int end = structure.indexOf("endstream", start);
            if (end < 0) {
                return false;
            }
            unpacked += unpacked(file, start, end);
            if (unpacked > MOST_UNPACKED) {
                return true;
            }
            at = structure.indexOf("stream", end + STREAM.length + 3);
        }
        return false;
    }

    /** How much a stream unpacks to; what is not packed counts as nothing. */
    private static long unpacked(byte[] file, int start, int end) {
        var inflater = new Inflater();
        try {
            inflater.setInput(file, start, end - start);
            var buffer = new byte[1 << 13];
            long all = 0;
            for (int got = inflater.inflate(buffer); got > 0 && all <= MOST_UNPACKED; got = inflater.inflate(buffer)) {
                all += got;
            }
            return all;
        } catch (DataFormatException notPacked) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
