package org.provenant.domain.reporting;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.provenant.domain.shared.Text;

/**
 * The names of columns that differ from those that the register proposes.
 *
 * @param names by column, in both languages
 */
public record ReportHeadings(Map<ReportColumn, Heading> names) implements Serializable {

    public static final int HEADING_LENGTH = 120;

    private static final String SEPARATOR = "\t";

    /** All as proposed. */
    public static final ReportHeadings NONE = new ReportHeadings(Map.of());

    public ReportHeadings {
        var sorted = new EnumMap<ReportColumn, Heading>(ReportColumn.class);
        sorted.putAll(names);
        names = Collections.unmodifiableMap(sorted);
    }

    /** What {@link #text} wrote. */
    public static ReportHeadings read(String text) {
        return text.isEmpty()
                ? NONE
                : new ReportHeadings(text.lines()
                        .map(line -> line.split(SEPARATOR, -1))
                        .collect(Collectors.toMap(
                                part -> ReportColumn.valueOf(part[0]), part -> new Heading(part[1], part[2]))));
    }

    /** One column a line, to be kept in one field. */
    public String text() {
        return names.entrySet().stream()
                .map(each -> String.join(
                        SEPARATOR,
                        each.getKey().name(),
                        each.getValue().vi(),
                        each.getValue().en()))
                .collect(Collectors.joining("\n"));
    }

    /** A name in both languages. */
    public record Heading(String vi, String en) implements Serializable {

        public Heading {
            vi = Text.required(vi.replace('\n', ' '), "headings", HEADING_LENGTH);
            en = Text.required(en.replace('\n', ' '), "headings", HEADING_LENGTH);
        }
    }
}
