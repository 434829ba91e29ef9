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
        return digits.substring(0, 4) + "." + digits.substring(4, 6) + "." + digits.substring(6);
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
