package org.provenant.domain.management;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.Text;

/**
 * Which columns a report has, in which order and under which headings.
 *
 * @param columns from left to right, at least one, none twice
 */
public record ManagementLayout(List<Shown> columns) implements Serializable {

    public static final int HEADING_LENGTH = 120;

    private static final String SEPARATOR = "\t";

    /** @throws RuleViolated {@link ManagementRule#NO_COLUMN} or {@link ManagementRule#COLUMN_NOT_OFFERED} */
    public ManagementLayout {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new RuleViolated(ManagementRule.NO_COLUMN);
        }
        var seen = EnumSet.noneOf(ManagementColumn.class);
        for (var each : columns) {
            if (!seen.add(each.column)) {
                throw new RuleViolated(ManagementRule.COLUMN_NOT_OFFERED, each.column);
            }
        }
    }

    /** All columns of a kind as proposed. */
    static ManagementLayout proposed(ManagementKind kind) {
        return new ManagementLayout(kind.columns().stream()
                .map(column -> new Shown(column, null, null))
                .toList());
    }

    /** What {@link #text} wrote. */
    static ManagementLayout read(String text) {
        return new ManagementLayout(text.lines()
                .map(line -> line.split(SEPARATOR, -1))
                .map(part -> new Shown(ManagementColumn.valueOf(part[0]), part[1], part[2]))
                .toList());
    }

    /** One column a line, to be kept in one field. */
    String text() {
        return columns.stream()
                .map(each -> String.join(
                        SEPARATOR,
                        each.column.name(),
                        each.headingVi == null ? "" : each.headingVi,
                        each.headingEn == null ? "" : each.headingEn))
                .collect(Collectors.joining("\n"));
    }

    /**
     * A column that is shown.
     *
     * @param headingVi its heading; nothing for the proposed one
     */
    public record Shown(
            ManagementColumn column,
            @Nullable String headingVi,
            @Nullable String headingEn) implements Serializable {

        public Shown {
            headingVi = heading(headingVi);
            headingEn = heading(headingEn);
        }

        /** The heading that stands above it. */
        public String heading(Language language) {
            var own = language == Language.VI ? headingVi : headingEn;
            return own == null ? Terms.in(language).word(column) : own;
        }

        private static @Nullable String heading(@Nullable String typed) {
            return typed == null ? null : Text.optional(typed.replaceAll("\\s+", " "), "headings", HEADING_LENGTH);
        }
    }
}
