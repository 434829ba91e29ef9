package org.provenant.application.testbed;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;

/** Asks for the rule that forbids something. */
public final class Refusals {

    private Refusals() {}

    /** The rule that forbids it; fails if nothing does. */
    public static Rule ruleAgainst(Runnable action) {
        return assertThrows(RuleViolated.class, action::run).rule();
    }
}
