package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.Places;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.CaseDecisionId;
import org.provenant.domain.licensing.ContentField;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierLine;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Begins a dossier for a case, with the goods that are to be imported, addressed to whom the rule book names. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class BeginDossier {

    @Inject
    Dossiers dossiers;

    @Inject
    CaseDecisions decisions;

    @Inject
    Places places;

    @Inject
    Callers callers;

    @Inject
    EndRouteRules routes;

    @Inject
    RuleBook rules;

    /**
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if it follows a decision that the company has not made,
     *     {@link LicensingRule#ROUTE_NOT_OF_CASE}
     */
    public DossierId begin(Command command) {
        if (command.caseDecision() != null) {
            decisions.get(command.caseDecision());
        }
        for (var line : command.goods()) {
            if (line.place() != null) {
                places.get(line.place());
            }
        }
        routes.require(command.permittedCase(), rules.now(), command.goods());
        var dossier = new Dossier(
                callers.current().requireCompany(),
                command.title(),
                command.permittedCase(),
                command.caseDecision(),
                rules.now(),
                command.goods());
        rules.parameter(ParameterCode.ADDRESSEE, command.permittedCase(), rules.now())
                .ifPresent(addressee -> dossier.say(Map.of(ContentField.ADDRESSEE, addressee.value())));
        return dossiers.add(dossier).id();
    }

    /** @param caseDecision the case finder's decision that it follows, if there is one */
    public record Command(
            String title,
            PermittedCase permittedCase,
            @Nullable CaseDecisionId caseDecision,
            List<DossierLine.Facts> goods) {}
}
