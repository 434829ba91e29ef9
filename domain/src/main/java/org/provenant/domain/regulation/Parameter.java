package org.provenant.domain.regulation;

import java.io.Serializable;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;

/**
 * What the rule book says of one point of the procedure.
 *
 * @param rule number of the row that says so; 0 before its edition is adopted
 * @param value a number for deadlines and counts, else words in Vietnamese
 * @param valueEn the words in English; none for numbers
 */
public record Parameter(
        long rule,
        ParameterCode code,
        String value,
        @Nullable String valueEn,
        RuleSource source) implements Serializable {

    /** @param reading of a row of the kind {@link RuleKind#PARAMETER} */
    public static Parameter of(RuleReading reading) {
        var content = reading.facts().content();
        return new Parameter(
                reading.rule(),
                content.choice(RuleField.PARAMETER, ParameterCode.class),
                content.text(RuleField.VALUE),
                content.find(RuleField.VALUE_EN),
                reading.source());
    }

    /**
     * The value as a number; of deadlines the number of working days, of the handling of research goods the months. None
     * if it cannot be read as one, as in editions that were taken in unchecked.
     */
    public OptionalInt number() {
        return code.number(value);
    }

    public String value(Language language) {
        return language == Language.VI || valueEn == null ? value : valueEn;
    }
}
