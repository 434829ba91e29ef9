package org.provenant.domain.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.provenant.domain.shared.RuleViolated;

/** The order in which a file writes its dates. It is declared for a file, never guessed from one value. */
public enum DateOrder {
    /** 31/12/2024. */
    DAY_FIRST(3, 2, 1),
    /** 12/31/2024. */
    MONTH_FIRST(3, 1, 2),
    /** 2024-12-31. */
    YEAR_FIRST(1, 2, 3);

    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,4})\\s*([./-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,4})(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final int DIGITS_OF_YEAR = 4;

    private final int year;
    private final int month;
    private final int day;

    DateOrder(int year, int month, int day) {
        this.year = year;
        this.month = month;
        this.day = day;
    }

    /**
     * The day that a text names when it is read in this order. A time of day after it is passed over.
     *
     * @throws RuleViolated {@link IntakeRule#DATE_INVALID}, or {@link IntakeRule#DATE_YEAR_SHORT} for a year of two digits
     */
    public LocalDate read(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            throw new RuleViolated(IntakeRule.DATE_INVALID, text, this);
        }
        var parts = new String[] {match.group(1), match.group(3), match.group(4)};
        if (parts[0].length() < DIGITS_OF_YEAR && parts[2].length() < DIGITS_OF_YEAR) {
            throw new RuleViolated(IntakeRule.DATE_YEAR_SHORT, text);
        }
        if (parts[year - 1].length() != DIGITS_OF_YEAR || parts[day - 1].length() > 2) {
            throw new RuleViolated(IntakeRule.DATE_INVALID, text, this);
        }
        try {
            return LocalDate.of(number(parts[year - 1]), number(parts[month - 1]), number(parts[day - 1]));
        } catch (DateTimeException e) {
            throw new RuleViolated(IntakeRule.DATE_INVALID, text, this);
        }
    }

    /** Whether the text is a date when it is read in this order. */
    public boolean canRead(String text) {
        try {
            read(text);
            return true;
        } catch (RuleViolated e) {
            return false;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
