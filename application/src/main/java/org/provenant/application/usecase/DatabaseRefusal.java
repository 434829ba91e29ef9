package org.provenant.application.usecase;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * Turns what the database refuses into the rule it guards. A constraint that guards a rule is called
 * {@code <context>__<rule>}, for example {@code permit__number_taken} for {@code PermitRule.NUMBER_TAKEN}.
 */
final class DatabaseRefusal {

    /** Codes of PostgreSQL for values that fit no column: too long, too large, no such day, no such character. */
    private static final Set<String> UNFIT = Set.of("22001", "22003", "22007", "22008", "22021", "22P05");

    private static final Pattern VALUES = Pattern.compile("=\\((.*)\\)");

    private DatabaseRefusal() {}

    /** The broken rule, or nothing if the failure is not of the user's making. */
    static @Nullable RuleViolated of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var message = cause instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
            if (message != null) {
                if (UNFIT.contains(message.getSQLState())) {
                    return new RuleViolated(ValueRule.VALUE_UNFIT);
                }
                var constraint = message.getConstraint();
                return constraint == null ? null : of(constraint, message.getDetail());
            }
        }
        return null;
    }

    private static @Nullable RuleViolated of(String constraint, @Nullable String detail) {
        var parts = constraint.split("__", 2);
        if (parts.length < 2) {
            return null;
        }
        var values = VALUES.matcher(detail == null ? "" : detail);
        var rule = RuleValues.rule(parts[0], parts[1].toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalStateException("no rule is called like the constraint " + constraint));
        return values.find() ? new RuleViolated(rule, lastOf(values.group(1))) : new RuleViolated(rule);
    }

    private static String lastOf(String values) {
        return values.substring(values.lastIndexOf(", ") + 1).strip();
    }
}
