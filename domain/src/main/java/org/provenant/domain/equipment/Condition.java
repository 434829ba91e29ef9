package org.provenant.domain.equipment;

import org.provenant.domain.shared.Aliases;
import org.provenant.domain.shared.RuleViolated;

/** A device's condition when it arrived. All of it is used equipment; refurbished goods count as used (TT 11/2018). */
public enum Condition {
    USED_GOOD,
    USED_FAIR,
    USED_FAULTY,
    REFURBISHED;

    /** The condition that a supplier's words mean; the words stand in {@code condition.properties}. */
    public static Condition parse(String text) {
        return Words.ALIASES
                .find(text)
                .map(Condition::valueOf)
                .orElseThrow(() -> new RuleViolated(EquipmentRule.CONDITION_UNKNOWN, text));
    }

    private static final class Words {
        static final Aliases ALIASES = Aliases.of(Condition.class, "condition.properties");
    }
}
