package org.provenant.application.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.provenant.application.regulation.RuleBook;
import org.provenant.domain.licensing.ContentField;
import org.provenant.domain.licensing.ContentKind;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.DossierLine;
import org.provenant.domain.licensing.EndRoute;
import org.provenant.domain.licensing.EndRoutes;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.RuleViolated;

/** What may become of goods when their use ends, by the rules on which a dossier rests. */
@ApplicationScoped
public class EndRouteRules {

    @Inject
    RuleBook rules;

    public EndRoutes of(PermittedCase permittedCase, RulePoint point) {
        return new EndRoutes(
                permittedCase,
                EndRoutes.KINDS.stream()
                        .flatMap(kind -> rules.at(kind, point).stream())
                        .toList());
    }

    /** @throws RuleViolated {@link LicensingRule#ROUTE_NOT_OF_CASE} */
    void require(PermittedCase permittedCase, RulePoint point, Collection<DossierLine.Facts> goods) {
        var routes = of(permittedCase, point);
        goods.forEach(line -> routes.require(line.plannedRoute()));
    }

    /**
     * Looks at what these fields of a dossier say.
     *
     * @throws RuleViolated {@link LicensingRule#ROUTE_NOT_OF_CASE}
     */
    void require(Dossier dossier, RulePoint point, Collection<ContentField> fields) {
        var routes = of(dossier.permittedCase(), point);
        for (var field : fields) {
            var said = field.kind() == ContentKind.ROUTE ? dossier.content(field) : null;
            routes.require(said == null ? null : EndRoute.valueOf(said));
        }
    }
}
