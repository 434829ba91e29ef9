package org.provenant.application.regulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.RuleDifference;
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
            case HEADING -> HsCode.shown(value);
            case TEXT, WHOLE_NUMBER -> value;
        };
    }

    /** What a value was before it changed; nothing if it was not said. */
    public static @Nullable String before(RuleDifference.Value value, Terms terms) {
        return value.before() == null ? null : write(value.name(), value.before(), terms);
    }

    /** What a value is after it changed; nothing if it is not said any more. */
    public static @Nullable String after(RuleDifference.Value value, Terms terms) {
        return value.after() == null ? null : write(value.name(), value.after(), terms);
    }

    private static String write(String name, String value, Terms terms) {
        return switch (name) {
            case "effectiveTo" -> terms.write(LocalDate.parse(value));
            case "certainty" -> terms.word(Certainty.valueOf(value));
            case "instrument", "article" -> value;
            default -> write(RuleField.valueOf(name), value, terms);
        };
    }
}
