package org.provenant.domain.equipment;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * The year in which a device was made. The age that the law counts is import year − manufacture year, so it cannot lie
 * after the import.
 *
 * @param year four digits, from {@value #FIRST}
 */
public record ManufactureYear(int year) implements Comparable<ManufactureYear>, Serializable {

    public static final int FIRST = 1950;

    private static final int LAST = 9999;
    private static final Pattern FORM = Pattern.compile("\\d{4}");

    public ManufactureYear {
        requireBetween(year, LAST, Integer.toString(year));
    }

    /** A year not after the year of import. */
    public static ManufactureYear of(int year, int importYear) {
        requireBetween(year, importYear, Integer.toString(year));
        return new ManufactureYear(year);
    }

    /** A year as typed, not after the year of import. */
    public static ManufactureYear parse(String text, int importYear) {
        var bare = text.strip();
        if (!FORM.matcher(bare).matches()) {
            throw new RuleViolated(ValueRule.YEAR_INVALID, text, Integer.toString(importYear));
        }
        return of(Integer.parseInt(bare), importYear);
    }

    private static void requireBetween(int year, int last, String shown) {
        if (year < FIRST || year > last) {
            throw new RuleViolated(ValueRule.YEAR_INVALID, shown, Integer.toString(last));
        }
    }

    @Override
    public int compareTo(ManufactureYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
