package org.provenant.application.intake.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.shared.RuleViolated;

/** Takes a cell as a number: true numbers as they are, texts by the declared style only. */
final class RowNumber {

    /** One piece, perhaps with its unit. */
    private static final Pattern ONE = Pattern.compile("0*1([.,]0+)?\\s*\\p{L}*\\.?");

    private RowNumber() {}

    /** The number; nothing if it is blank or a problem. */
    static @Nullable BigDecimal of(GivenValue value, @Nullable NumberStyle style, RowProblems problems) {
        var number = value.cell().number();
        if (number != null) {
            return number;
        }
        var text = RowText.of(value, problems);
        if (text == null) {
            return null;
        }
        try {
            return style == null ? readAlike(text) : style.read(text);
        } catch (RuleViolated e) {
            problems.add(value, e);
            return null;
        }
    }

    /** Without a declared style only what every style reads alike has a meaning. */
    private static BigDecimal readAlike(String text) {
        List<BigDecimal> readings = new ArrayList<>();
        for (var style : NumberStyle.values()) {
            if (style.canRead(text)) {
                readings.add(style.read(text));
            }
        }
        if (readings.size() == NumberStyle.values().length
                && readings.stream().allMatch(reading -> reading.compareTo(readings.get(0)) == 0)) {
            return readings.get(0);
        }
        throw readings.isEmpty()
                ? new RuleViolated(IntakeRule.NUMBER_INVALID, text, NumberStyle.COMMA_DECIMAL)
                : new RuleViolated(IntakeRule.NUMBER_STYLE_UNDECLARED, text);
    }

    /** Refuses a row that stands for several devices, or for none. */
    static void requireOne(GivenValue value, RowProblems problems) {
        var number = value.cell().number();
        if (number != null) {
            if (number.compareTo(BigDecimal.ONE) != 0) {
                problems.add(value, IntakeRule.QUANTITY_NOT_ONE, number);
            }
            return;
        }
        var text = RowText.of(value, problems);
        if (text != null && !ONE.matcher(text).matches()) {
            problems.add(value, IntakeRule.QUANTITY_NOT_ONE, text);
        }
    }
}
