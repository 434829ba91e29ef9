package org.provenant.domain.inspection;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A record that may be drawn.
 *
 * @param record its number in the register
 * @param key what people call it: asset tag, number of the permit or declaration
 * @param value its value; none if it has none or the method does not ask
 * @param score its risk points; none if the method does not ask
 */
public record Candidate(long record, String key, @Nullable BigDecimal value, int score) {

    /** A record of which only the name counts. */
    public Candidate(long record, String key) {
        this(record, key, null, 0);
    }
}
