package org.provenant.domain.custody;

import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.RuleViolated;

/**
 * Who answers for a device: a person or a unit of the company, or nobody.
 *
 * @throws RuleViolated {@link CustodyRule#PERSON_OR_UNIT} if both are named
 */
public record Keeper(@Nullable PersonId person, @Nullable UnitId unit) {

    /** Nobody in particular. */
    public static final Keeper NOBODY = new Keeper(null, null);

    public Keeper {
        if (person != null && unit != null) {
            throw new RuleViolated(CustodyRule.PERSON_OR_UNIT);
        }
    }

    /** This person, or nobody. */
    public static Keeper of(@Nullable PersonId person) {
        return new Keeper(person, null);
    }

    public boolean isNobody() {
        return person == null && unit == null;
    }
}
