package org.provenant.domain.customs;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.provenant.domain.shared.RuleViolated;

/**
 * Number of a customs declaration (số tờ khai): 12 digits as printed, of which the first 11 identify the declaration
 * and the last counts its amendments; 11 digits are accepted too.
 *
 * @param digits 11 or 12 digits
 */
public record DeclarationNumber(String digits) implements Serializable {

    private static final Pattern FORM = Pattern.compile("\\d{11,12}");
    private static final int IDENTIFYING = 11;

    public DeclarationNumber {
        digits = digits.replaceAll("[\\s.-]", "");
        if (!FORM.matcher(digits).matches()) {
            throw new RuleViolated(CustomsRule.NUMBER_FORM, digits);
        }
    }

    /** The part that stays the same through all amendments. */
    public String identity() {
        return digits.substring(0, IDENTIFYING);
    }

    /** How many amendments the number counts: its twelfth digit, none for a number without one. */
    public int amendments() {
        return digits.length() > IDENTIFYING ? digits.charAt(IDENTIFYING) - '0' : 0;
    }

    /** Import declarations start with 1 as far as is known; a different start deserves a second look, no more. */
    public boolean looksLikeImport() {
        return digits.startsWith("1");
    }

    /** Export declarations start with 3 as far as is known; a different start deserves a second look, no more. */
    public boolean looksLikeExport() {
        return digits.startsWith("3");
    }

    @Override
    public String toString() {
        return digits;
    }
}
