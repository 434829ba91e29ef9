package org.provenant.application.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * Where in a sorted list a page begins: behind or before a row that is named by its sort value and its number, so that
 * page 1 000 costs what page 1 costs.
 *
 * @param value the row's sort value as text
 * @param id the row's number
 * @param backwards whether the page before that row is asked for
 */
public record Keyset(String value, long id, boolean backwards) {

    /** The most rows on a page. */
    public static final int MOST = 500;

    /** As PostgreSQL writes a moment: {@code 2026-06-15 02:00:00.5+00}. */
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .appendPattern("x")
            .toFormatter(Locale.ROOT);

    /** Reads a cursor as it came from an address; nothing begins at the start. */
    public static @Nullable Keyset parse(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = text.split(":", 3);
            return new Keyset(parts[2], Long.parseLong(parts[1]), parts[0].equals("<"));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new RuleViolated(ValueRule.CURSOR_INVALID, cursor);
        }
    }

    /**
     * The sort value, if it can be one of a column of this type; a cursor may come from a list sorted otherwise.
     *
     * @param type the column's type in SQL
     * @throws RuleViolated {@link ValueRule#CURSOR_INVALID}
     */
    public String valueAs(String type) {
        try {
            if (value.indexOf('\0') >= 0 || !type.equals("text") && value.startsWith("+")) {
                throw new RuleViolated(ValueRule.CURSOR_INVALID, text());
            }
            switch (type) {
                case "text" -> {}
                case "int" -> Integer.parseInt(value);
                case "bigint" -> Long.parseLong(value);
                case "date" -> DateTimeFormatter.ISO_LOCAL_DATE.parse(value);
                case "timestamptz" -> MOMENT.parse(value);
                default -> throw new IllegalStateException("no list is sorted by " + type);
            }
            return value;
        } catch (NumberFormatException | DateTimeException e) {
            throw new RuleViolated(ValueRule.CURSOR_INVALID, text());
        }
    }

    /** The cursor for an address. */
    public String text() {
        var text = (backwards ? "<:" : ">:") + id + ":" + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A page of rows that are all at hand; their key is their place. */
    public static <T> Page<T> page(List<T> all, int size, @Nullable String cursor) {
        var rows = new PassingRows<T>(size, cursor);
        all.forEach(rows::add);
        return rows.page();
    }

    /**
     * Makes a page of rows that were read with one row more than asked for, in the direction of the cursor.
     *
     * @param read rows read, at most {@code size + 1}
     * @param at where the reading began; nothing for the start
     * @param key the cursor values of a row
     */
    public static <T> Page<T> page(List<T> read, int size, long total, @Nullable Keyset at, Function<T, Keyset> key) {
        var rows = new ArrayList<>(read.subList(0, Math.min(size, read.size())));
        boolean more = read.size() > size;
        boolean backwards = at != null && at.backwards();
        if (backwards) {
            Collections.reverse(rows);
        }
        boolean hasNext = backwards || more;
        boolean hasPrevious = backwards ? more : at != null;
        if (rows.isEmpty()) {
            return new Page<>(rows, total, null, null);
        }
        var first = key.apply(rows.get(0));
        var last = key.apply(rows.get(rows.size() - 1));
        return new Page<>(
                rows,
                total,
                hasNext ? new Keyset(last.value, last.id, false).text() : null,
                hasPrevious ? new Keyset(first.value, first.id, true).text() : null);
    }
}
