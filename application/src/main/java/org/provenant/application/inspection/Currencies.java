package org.provenant.application.inspection;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.shared.RuleViolated;

/** The currencies among the values of a population: amounts of several cannot be added up. */
final class Currencies {

    private final @Nullable String wanted;
    private final TreeSet<String> met = new TreeSet<>();

    /** @param wanted the only one that counts; none if there should be but one */
    Currencies(@Nullable String wanted) {
        this.wanted = wanted;
    }

    /** Whether an amount in this currency counts. */
    boolean take(String currency) {
        if (wanted == null) {
            met.add(currency);
            return true;
        }
        return wanted.equalsIgnoreCase(currency);
    }

    /** @throws RuleViolated {@link InspectionRule#SEVERAL_CURRENCIES} */
    void requireOne() {
        if (met.size() > 1) {
            throw new RuleViolated(InspectionRule.SEVERAL_CURRENCIES, List.copyOf(met));
        }
    }
}
