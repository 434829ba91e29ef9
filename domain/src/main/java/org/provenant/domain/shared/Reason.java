package org.provenant.domain.shared;

import java.io.Serializable;

/**
 * Why somebody did something, in that person's words; it stands in the history for ever.
 *
 * @param text 3 to {@value #LONGEST} characters
 */
public record Reason(String text) implements Serializable {

    public static final int LONGEST = 1000;

    public Reason {
        text = Text.required(text, "reason", LONGEST);
        if (text.length() < 3) {
            throw new RuleViolated(ValueRule.REASON_TOO_SHORT, text);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
