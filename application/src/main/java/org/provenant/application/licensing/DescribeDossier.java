package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.organisation.Places;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.shared.RuleViolated;

/** Describes anew what a dossier asks for: its title and its goods. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class DescribeDossier {

    @Inject
    Dossiers dossiers;

    @Inject
    Places places;

    @Inject
    EndRouteRules routes;

    @Inject
    RuleBook rules;

    /** @throws RuleViolated {@link LicensingRule#NOT_EDITABLE} or {@link LicensingRule#ROUTE_NOT_OF_CASE} */
    public void describe(Command command) {
        for (var each : command.goods()) {
            if (each.facts().place() != null) {
                places.get(each.facts().place());
            }
        }
        var dossier = dossiers.get(command.id(), command.version());
        dossier.describe(command.title(), command.goods());
        routes.require(
                dossier.permittedCase(),
                dossier.rulesOr(rules.now()),
                command.goods().stream().map(Dossier.Goods::facts).toList());
    }

    /** @param version the version that the user saw */
    public record Command(DossierId id, int version, String title, List<Dossier.Goods> goods) {}
}
