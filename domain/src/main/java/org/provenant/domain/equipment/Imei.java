package org.provenant.domain.equipment;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.provenant.domain.shared.RuleViolated;

/**
 * A mobile device's number: 15 digits, the last one a Luhn check digit (3GPP TS 23.003).
 *
 * @param digits 15 digits; blanks, dashes and slashes between them are taken away
 */
public record Imei(String digits) implements Serializable {

    private static final Pattern FORM = Pattern.compile("\\d{15}");

    public Imei {
        var bare = digits.replaceAll("[\\s\\u00A0/-]", "");
        if (!FORM.matcher(bare).matches() || !hasCheckDigit(bare) || bare.equals("0".repeat(15))) {
            throw new RuleViolated(EquipmentRule.IMEI_INVALID, digits);
        }
        digits = bare;
    }

    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int weighed = i % 2 != 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return digits;
    }
}
