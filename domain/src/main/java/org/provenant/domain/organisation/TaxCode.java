package org.provenant.domain.organisation;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.provenant.domain.shared.RuleViolated;

/**
 * Vietnamese tax code (mã số thuế): 10 digits with a check digit, the same with {@code -NNN} for a dependant unit, or
 * the 12-digit personal number that individuals use since July 2025 (Circular 105/2020/TT-BTC, Article 5).
 *
 * @param value digits, with the hyphen before the three digits of a dependant
 */
public record TaxCode(String value) implements Serializable {

    public static final int LONGEST = 14;

    private static final Pattern FORM = Pattern.compile("\\d{10}|\\d{13}|\\d{12}");
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    public TaxCode {
        var digits = value.replaceAll("[\\s.-]", "");
        if (!FORM.matcher(digits).matches() || digits.length() == 13 && digits.endsWith("000")) {
            throw new RuleViolated(OrganisationRule.TAX_CODE_FORM, value.strip());
        }
        if (digits.length() != 12 && !checkDigitFits(digits)) {
            throw new RuleViolated(OrganisationRule.TAX_CODE_CHECK_DIGIT, value.strip());
        }
        value = digits.length() == 13 ? digits.substring(0, 10) + "-" + digits.substring(10) : digits;
    }

    private static boolean checkDigitFits(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
        }
        return 10 - sum % 11 == Character.digit(digits.charAt(9), 10);
    }

    @Override
    public String toString() {
        return value;
    }
}
