package org.provenant.domain.regulation;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.provenant.domain.shared.RuleViolated;

/**
 * A code of the Vietnamese goods nomenclature (AHTN), always the full eight digits.
 *
 * @param digits eight digits; dots and blanks between them are taken away
 */
public record HsCode(String digits) implements Comparable<HsCode>, Serializable {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0.]");
    private static final Pattern FORM = Pattern.compile("\\d{8}");

    public HsCode {
        var bare = BETWEEN.matcher(digits).replaceAll("");
        if (!FORM.matcher(bare).matches()) {
            throw new RuleViolated(RegulationRule.HS_CODE_INVALID, digits);
        }
        digits = bare;
    }

    /** As documents print it: {@code 8471.30.20}. */
    public String shown() {
        return shown(digits);
    }

    /** A heading of 4, 6 or 8 digits as documents print it: {@code 84.71}, {@code 8471.30}, {@code 8471.30.20}. */
    public static String shown(String heading) {
        return switch (heading.length()) {
            case 4 -> heading.substring(0, 2) + "." + heading.substring(2);
            case 6 -> heading.substring(0, 4) + "." + heading.substring(4);
            case 8 -> heading.substring(0, 4) + "." + heading.substring(4, 6) + "." + heading.substring(6);
            default -> heading;
        };
    }

    /**
     * Whether there can be such a code: goods stand in the chapters 1 to 97, of which 77 is reserved; the chapters of
     * machinery end with 84.87 and 85.49 (Harmonized System 2022).
     */
    public boolean isPossible() {
        var chapter = Integer.parseInt(digits.substring(0, 2));
        var heading = Integer.parseInt(digits.substring(2, 4));
        var last =
                switch (chapter) {
                    case 0, 77, 98, 99 -> 0;
                    case 84 -> 87;
                    case 85 -> 49;
                    default -> 99;
                };
        return heading >= 1 && heading <= last;
    }

    /** Whether a heading of 4, 6 or 8 digits covers this code. */
    public boolean isUnder(String heading) {
        return digits.startsWith(heading);
    }

    @Override
    public int compareTo(HsCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return shown();
    }
}
