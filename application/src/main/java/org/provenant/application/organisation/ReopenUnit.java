package org.provenant.application.organisation;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Lets equipment be handed to a closed unit again. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class ReopenUnit {

    @Inject
    Units units;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link OrganisationRule#UNIT_CLOSED} if the unit around it is closed
     */
    public void reopen(UnitId id, int version, Reason reason) {
        var unit = units.get(id, version);
        if (unit.partOf() != null) {
            units.open(unit.partOf());
        }
        unit.reopen();
    }
}
