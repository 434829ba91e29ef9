package org.provenant.application.custody;

import jakarta.inject.Inject;
import org.provenant.application.organisation.Units;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Closes a unit that has neither equipment nor persons nor open parts any more; its history stays. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class CloseUnit {

    @Inject
    Units units;

    @Inject
    Holdings holdings;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link OrganisationRule#UNIT_HOLDS_EQUIPMENT}, {@link OrganisationRule#UNIT_HAS_OPEN_PARTS}
     *     or {@link OrganisationRule#UNIT_HAS_PERSONS}
     */
    public void close(UnitId id, int version, Reason reason) {
        var unit = units.closing(id, version);
        refuse(OrganisationRule.UNIT_HOLDS_EQUIPMENT, unit.label(), holdings.of(id));
        refuse(OrganisationRule.UNIT_HAS_OPEN_PARTS, unit.label(), units.openParts(id));
        refuse(OrganisationRule.UNIT_HAS_PERSONS, unit.label(), units.persons(id));
        unit.close();
    }

    private static void refuse(OrganisationRule rule, String unit, long count) {
        if (count > 0) {
            throw new RuleViolated(rule, unit, count);
        }
    }
}
