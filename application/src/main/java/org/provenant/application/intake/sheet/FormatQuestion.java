package org.provenant.application.intake.sheet;

import java.util.List;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Texts of a file can be read in more than one way, and only a person can say which is meant.
 *
 * @param format what has to be declared
 * @param examples texts from the file, first those that read differently
 * @param choices the constants of {@link org.provenant.domain.intake.DateOrder} or
 *     {@link org.provenant.domain.intake.NumberStyle} that can read every text; all constants if none can
 */
public record FormatQuestion(Format format, List<String> examples, List<Enum<?>> choices) {

    /** What a file can leave open. */
    public enum Format {
        DATE_ORDER,
        NUMBER_STYLE
    }

    public FormatQuestion {
        examples = List.copyOf(examples);
        choices = List.copyOf(choices);
    }

    /** What to say to somebody who goes on without an answer. */
    public RuleViolated unanswered() {
        var rule = format == Format.DATE_ORDER ? IntakeRule.DATE_ORDER_UNDECLARED : IntakeRule.NUMBER_STYLE_UNDECLARED;
        return new RuleViolated(rule, String.join(", ", examples));
    }
}
