package org.provenant.application.regulation;

import java.time.LocalDate;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.shared.Terms;

/** Writes single values of the rule book as people read them. */
public final class RuleWords {

    private RuleWords() {}

    /** The value of a field in words of that language. */
    public static String write(RuleField field, String value, Terms terms) {
        return switch (field.form()) {
            case DAY -> terms.write(LocalDate.parse(value));
            case TRUTH -> terms.text("audit.value." + value);
            case CASES ->
                switch (value) {
                    case RuleField.ALL_CASES -> terms.text("regulation.label.allCases");
                    case RuleField.NO_CASE -> terms.text("regulation.label.noCase");
                    default -> value;
                };
            case CHOICE -> {
                for (var constant : field.choices()) {
                    if (constant.name().equals(value)) {
                        yield terms.word(constant);
                    }
                }
                throw new IllegalStateException(field + " cannot be " + value);
            }
            case TEXT, WHOLE_NUMBER, HEADING -> value;
        };
    }
}
