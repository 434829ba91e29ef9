package org.provenant.application.sanitisation;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.file.XmlPart;
import org.provenant.domain.sanitisation.ReportFormat;
import org.provenant.domain.sanitisation.WipeReport;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.Text;

/**
 * The report of Blancco Drive Eraser as XML, one or many in a file. Its parts are called either by an attribute
 * ({@code <entries name="erasure">}) or by their tags; both are read alike. Read from tag to tag, without document types and
 * entities.
 */
final class BlanccoXml {

    private static final int MOST_ERASURES = 1_000;
    private static final int LONGEST = 500;

    private final List<WipeReport.Read> reads = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, String> report = new HashMap<>();
    private final List<Map<String, String>> erasures = new ArrayList<>();
    private final List<String> disks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean known;

    private BlanccoXml() {}

    /** @throws RuleViolated a {@link FileRule} if it is no sound XML */
    static List<WipeReport.Read> read(byte[] bytes) {
        var reader = new BlanccoXml();
        try (var xml = XmlPart.open("XML", new ByteArrayInputStream(bytes))) {
            while (xml.next()) {
                reader.take(xml);
            }
        }
        reader.endReport();
        return reader.known ? reader.reads : List.of();
    }

    private void take(XmlPart xml) {
        if (xml.isStart()) {
            var named = xml.attribute("name");
            var element = xml.element();
            path.addLast(named != null && element.startsWith("entr") ? named : element);
            text.setLength(0);
            start();
        } else if (xml.isText()) {
            if (text.length() < LONGEST) {
                xml.appendText(text);
            }
        } else {
            end(path.peekLast(), Text.tidy(text.toString()));
            path.pollLast();
            text.setLength(0);
        }
    }

    private void start() {
        if (isAt("blancco_erasure_report")) {
            known = true;
        } else if (isAt("erasure") && erasures.size() < MOST_ERASURES) {
            erasures.add(new HashMap<>());
        }
    }

    private void end(@Nullable String name, String value) {
        if (isAt("report")) {
            endReport();
        } else if (name != null && !value.isEmpty()) {
            if (path.contains("erasure") && !erasures.isEmpty()) {
                var key = path.contains("target") ? "target." + name : name;
                erasures.get(erasures.size() - 1).putIfAbsent(key, value);
            } else if (path.contains("disk") && name.equals("serial")) {
                disks.add(value);
            } else if (path.contains("description")) {
                report.putIfAbsent(name, value);
            } else if (path.contains("user_data") && isOperator(name)) {
                report.putIfAbsent("operator", value);
            }
        }
    }

    private static boolean isOperator(String name) {
        var plain = Text.plain(name);
        return plain.contains("operator") || plain.contains("technician") || plain.contains("nguoi thuc hien");
    }

    private boolean isAt(String name) {
        return name.equals(path.peekLast());
    }

    private void endReport() {
        erasures.forEach(erasure -> reads.add(read(erasure)));
        erasures.clear();
        disks.clear();
        report.clear();
    }

    private WipeReport.Read read(Map<String, String> erasure) {
        var onlyDisk = disks.size() == 1 && erasures.size() == 1 ? disks.get(0) : null;
        return new WipeReport.Read(
                ReportFormat.BLANCCO_XML,
                erasure.getOrDefault("target.serial", onlyDisk),
                erasure.get("target.model"),
                report.get("document_id"),
                report.getOrDefault("product_name", "Blancco Drive Eraser"),
                report.get("product_version"),
                erasure.get("erasure_standard_name"),
                erasure.get("verification"),
                report.get("operator"),
                time(erasure.get("start_time")),
                time(erasure.getOrDefault("end_time", erasure.get("timestamp"))),
                result(erasure.get("state")));
    }

    private static @Nullable WipeResult result(@Nullable String state) {
        if (state == null) {
            return null;
        }
        var plain = Text.plain(state);
        if (plain.equals("successful") || plain.equals("erased")) {
            return WipeResult.GOOD;
        }
        return plain.startsWith("successful") || plain.startsWith("erased") ? WipeResult.PARTIAL : WipeResult.FAILED;
    }

    /** With its offset, as {@code 2026-06-15T10:00:00+0700}, or without, as on a machine in Vietnam. */
    static @Nullable Instant time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var iso = text.replace(' ', 'T').replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeParseException withoutOffset) {
            return local(iso);
        }
    }

    private static @Nullable Instant local(String iso) {
        try {
            return LocalDateTime.parse(iso).atZone(Terms.VIETNAM).toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
