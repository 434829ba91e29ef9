package org.provenant.domain.sanitisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;

/**
 * What the rule book says of the standard by which drives are wiped on a day.
 *
 * @param name the standard with its revision, such as NIST SP 800-88 Rev. 2; nothing if the book does not say
 * @param degaussDestroys whether it counts degaussing as destruction
 */
public record WipeStandard(@Nullable String name, boolean degaussDestroys) {

    /**
     * A wipe is done by the revision that is in force on its day: one that was withdrawn before proves nothing.
     *
     * @throws RuleViolated {@link SanitisationRule#STANDARD_NOT_IN_FORCE} or {@link SanitisationRule#DEGAUSS_NO_DESTRUCTION}
     */
    void requireFits(WipeRecord.Facts facts, LocalDate day) {
        if (name != null && !name.equals(facts.standard())) {
            throw new RuleViolated(SanitisationRule.STANDARD_NOT_IN_FORCE, facts.standard(), day, name);
        }
        if (facts.level() == WipeLevel.DESTROY && facts.method() == WipeMethod.DEGAUSS && !degaussDestroys) {
            throw new RuleViolated(SanitisationRule.DEGAUSS_NO_DESTRUCTION, facts.standard());
        }
    }
}
