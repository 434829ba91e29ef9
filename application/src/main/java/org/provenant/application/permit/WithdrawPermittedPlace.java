package org.provenant.application.permit;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.PutsRight;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermittedPlace;
import org.provenant.domain.permit.PermittedPlaceId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Takes back a permitted place that was named by mistake. */
@UseCase
@PutsRight
@Allowed(Permission.MANAGE_PERMITS)
public class WithdrawPermittedPlace {

    @Inject
    Permits permits;

    @Inject
    Database database;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for a place of another permit or one taken back before */
    public void withdraw(PermitId permit, PermittedPlaceId id, Reason reason) {
        permits.get(permit);
        var named = database.entities().find(PermittedPlace.class, id.value());
        if (named == null
                || named.isWithdrawn()
                || !named.permitLine().permit().id().equals(permit)) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        named.withdraw(reason);
    }
}
