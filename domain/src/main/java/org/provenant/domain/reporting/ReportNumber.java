package org.provenant.domain.reporting;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.provenant.domain.shared.RuleViolated;

/**
 * The number that a company gives its report, as official papers write it: {@code 012/2026/BC} (BC for báo cáo). A
 * correction keeps the number and raises the version.
 *
 * @param text sequence within the year, year and kind of paper
 */
public record ReportNumber(String text) implements Serializable {

    private static final Pattern FORM = Pattern.compile("\\d{3,9}/\\d{4}/BC");

    public ReportNumber {
        if (!FORM.matcher(text).matches()) {
            throw new RuleViolated(ReportingRule.NUMBER_INVALID, text);
        }
    }

    /** The n-th report of a year. */
    public static ReportNumber of(int year, int sequence) {
        return new ReportNumber(String.format(Locale.ROOT, "%03d/%04d/BC", sequence, year));
    }

    @Override
    public String toString() {
        return text;
    }
}
