package org.provenant.application.intake.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Text;

/**
 * A cell's value with its type.
 *
 * @param kind the type
 * @param text the value as people read it: numbers without exponent or grouping, days as dd/MM/yyyy, errors as #N/A
 * @param number the number, if it is one
 * @param date the day, if it is one
 */
public record SheetCell(
        Kind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date) {

    /** Types of cells. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR,
        /** A formula whose result the file does not hold. */
        UNCALCULATED
    }

    public static final SheetCell BLANK = new SheetCell(Kind.BLANK, "", null, null);

    private static final SheetCell UNCALCULATED = new SheetCell(Kind.UNCALCULATED, "", null, null);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A text in composed Unicode; blank if there is nothing to see. */
    static SheetCell text(String text) {
        return showsNothing(text) ? BLANK : new SheetCell(Kind.TEXT, Text.composed(text), null, null);
    }

    /** Blanks of every width, and characters without any. */
    private static boolean showsNothing(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
                return false;
            }
        }
        return true;
    }

    /** A number that shows at least so many digits. */
    static SheetCell number(BigDecimal number, int digits) {
        var text = number.toPlainString();
        var padded = number.signum() >= 0 && number.scale() <= 0 && text.length() < digits
                ? "0".repeat(digits - text.length()) + text
                : text;
        return new SheetCell(Kind.NUMBER, padded, number, null);
    }

    static SheetCell date(LocalDate date) {
        return new SheetCell(Kind.DATE, DAY.format(date), null, date);
    }

    static SheetCell bool(boolean value) {
        return new SheetCell(Kind.BOOLEAN, value ? "TRUE" : "FALSE", null, null);
    }

    static SheetCell error(String code) {
        return new SheetCell(Kind.ERROR, code, null, null);
    }

    static SheetCell uncalculated() {
        return UNCALCULATED;
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }
}
