package org.provenant.application.sanitisation;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.sanitisation.ReportFormat;
import org.provenant.domain.sanitisation.WipeReport;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.domain.shared.Terms;

/**
 * The log of nwipe: lines with their time, and at the end a table with a line for each drive. Its times are those of the
 * machine, which stood in Vietnam. The table knows how long each drive took, and when all had ended.
 */
final class NwipeLog {

    static final String ALL_PASSES = "Verify all passes";
    static final String LAST_PASS = "Verify last pass";

    private static final String TABLE = "Thru-put | HH:MM:SS | Model/Serial Number";
    private static final Pattern VERSION = Pattern.compile("(?m)\\bnwipe (?:version )?v?(\\d+\\.\\d+(?:\\.\\d+)?)");
    private static final Pattern ROW = Pattern.compile(
            "^[! ]\\s*(\\S+)\\s*\\|([^|]{8})\\|[^|]*\\|" + "\\s*(\\d{2,4}):(\\d{2}):(\\d{2})\\s*\\|\\s*(.*)/([^/]+)$");
    private static final Pattern END = Pattern.compile(
            "^\\[(\\d{4}/\\d{2}/\\d{2} \\d{2}:\\d{2}:\\d{2})\\] Total Throughput [^,]*, (.*), (\\d+R\\+\\S+)");

    /** The table does not say that a part of the drive was out of reach; a line above it does. */
    private static final Pattern HIDDEN = Pattern.compile("HIDDEN SECTORS (?:DETECTED|INDETERMINATE) ?!.*?/dev/(\\S+)");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss");
    private static final int MOST_ROWS = 1_000;

    private NwipeLog() {}

    static List<WipeReport.Read> read(String log) {
        int table = log.lastIndexOf(TABLE);
        if (table < 0) {
            return List.of();
        }
        var version = VERSION.matcher(log);
        var tool = version.find() ? version.group(1) : null;
        var run = log.substring(Math.max(0, log.lastIndexOf(TABLE, table - 1)), table);
        var hidden = HIDDEN.matcher(run).results().map(found -> found.group(1)).collect(toSet());
        var rows = new ArrayList<Matcher>();
        for (var line : log.substring(table).lines().limit(MOST_ROWS).toList()) {
            var row = ROW.matcher(line.stripTrailing());
            var end = END.matcher(line.strip());
            if (row.matches()) {
                rows.add(row);
            } else if (end.find()) {
                var ended = time(end.group(1));
                return rows.stream()
                        .map(each -> drive(each, ended, end.group(2), end.group(3), tool, hidden))
                        .toList();
            }
        }
        return rows.stream()
                .map(each -> drive(each, null, null, null, tool, hidden))
                .toList();
    }

    private static WipeReport.Read drive(
            Matcher row,
            @Nullable Instant ended,
            @Nullable String method,
            @Nullable String passes,
            @Nullable String version,
            Set<String> hidden) {
        var took = Duration.ofHours(Long.parseLong(row.group(3)))
                .plusMinutes(Long.parseLong(row.group(4)))
                .plusSeconds(Long.parseLong(row.group(5)));
        return new WipeReport.Read(
                ReportFormat.NWIPE_LOG,
                row.group(7),
                row.group(6),
                null,
                "nwipe",
                version,
                passes == null ? method : method + ", " + passes,
                verification(passes),
                null,
                ended == null ? null : ended.minus(took),
                ended,
                onlyVerifies(method) ? null : result(row.group(2), !hidden.contains(row.group(1))));
    }

    /** In the words of the log: NV, VL and VA for none, last pass and all passes. */
    private static @Nullable String verification(@Nullable String passes) {
        if (passes == null || passes.endsWith("NV")) {
            return null;
        }
        return passes.endsWith("VA") ? ALL_PASSES : LAST_PASS;
    }

    /**
     * The words of the table and of the certificate; whatever is neither good nor stopped has failed.
     *
     * @param whole whether no part of the drive was left out
     */
    static WipeResult result(String status, boolean whole) {
        var word = status.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
        if (!word.equals("ERASED")) {
            return WipeResult.FAILED;
        }
        return whole ? WipeResult.GOOD : WipeResult.PARTIAL;
    }

    /** Some methods read a drive and erase nothing, and their reports say ERASED all the same. */
    static boolean onlyVerifies(@Nullable String method) {
        return method != null && method.startsWith("Verify");
    }

    static @Nullable Instant time(String text) {
        try {
            return LocalDateTime.parse(text, TIME).atZone(Terms.VIETNAM).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
