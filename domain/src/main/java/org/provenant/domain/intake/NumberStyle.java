package org.provenant.domain.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.provenant.domain.shared.RuleViolated;

/** How a file writes its numbers. It is declared for a file, never guessed from one value. */
public enum NumberStyle {
    /** 1.234,56. */
    COMMA_DECIMAL('.', ','),
    /** 1,234.56. */
    POINT_DECIMAL(',', '.');

    private static final int LONGEST = 40;
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F]");

    private final Pattern form;
    private final String group;
    private final char decimal;

    NumberStyle(char group, char decimal) {
        this.form = Pattern.compile(
                "[+-]?(\\d+|\\d{1,3}(?:([\\" + group + " ])\\d{3})(?:\\2\\d{3})*)(\\" + decimal + "\\d+)?");
        this.group = String.valueOf(group);
        this.decimal = decimal;
    }

    /**
     * The number that a text means in this style. Groups must be of three digits.
     *
     * @throws RuleViolated {@link IntakeRule#NUMBER_INVALID}
     */
    public BigDecimal read(String text) {
        var bare = BLANK.matcher(text).replaceAll(" ").strip();
        if (bare.length() > LONGEST || !form.matcher(bare).matches()) {
            throw new RuleViolated(IntakeRule.NUMBER_INVALID, text, this);
        }
        return new BigDecimal(bare.replace(group, "").replace(" ", "").replace(decimal, '.'));
    }

    /** Whether the text is a number in this style. */
    public boolean canRead(String text) {
        try {
            read(text);
            return true;
        } catch (RuleViolated e) {
            return false;
        }
    }
}
