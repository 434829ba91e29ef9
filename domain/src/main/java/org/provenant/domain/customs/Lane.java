package org.provenant.domain.customs;

import org.provenant.domain.shared.Aliases;
import org.provenant.domain.shared.RuleViolated;

/** The channel (luồng) into which customs sorts a declaration: green passes, yellow has papers read, red is inspected. */
public enum Lane {
    GREEN,
    YELLOW,
    RED;

    /**
     * The channel that customs software means; the words stand in {@code lane.properties}.
     *
     * @throws RuleViolated {@link CustomsRule#LANE_UNKNOWN}
     */
    public static Lane parse(String text) {
        return Words.ALIASES
                .find(text)
                .map(Lane::valueOf)
                .orElseThrow(() -> new RuleViolated(CustomsRule.LANE_UNKNOWN, text));
    }

    private static final class Words {
        static final Aliases ALIASES = Aliases.of(Lane.class, "lane.properties");
    }
}
