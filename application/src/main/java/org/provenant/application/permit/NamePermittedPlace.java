package org.provenant.application.permit;

import jakarta.inject.Inject;
import org.provenant.application.organisation.Places;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.permit.PermittedPlace;
import org.provenant.domain.permit.PermittedPlaceId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Records a further place at which the text of a permit lets the goods of a line be used. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class NamePermittedPlace {

    @Inject
    Permits permits;

    @Inject
    Places places;

    @Inject
    Database database;

    /** @throws RuleViolated {@link PermitRule#PLACE_NAMED} if it is named already */
    public PermittedPlaceId name(Command command) {
        places.open(command.place());
        var line = permits.line(command.line());
        if (!line.permit().id().equals(command.permit())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, command.line().value());
        }
        var named = new PermittedPlace(line, command.place(), command.evidence());
        database.entities().persist(named);
        return named.id();
    }

    /** @param evidence where the permit says so: page, annex, letter */
    public record Command(PermitId permit, PermitLineId line, PlaceId place, String evidence) {}
}
