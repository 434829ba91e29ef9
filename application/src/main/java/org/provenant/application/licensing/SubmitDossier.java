package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.Completeness;
import org.provenant.domain.licensing.ContentField;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierLine;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.licensing.SubmissionRound;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;

/** Records that a dossier was handed in, the first time or again; from the first time on it rests on the rules of that day. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class SubmitDossier {

    @Inject
    Dossiers dossiers;

    @Inject
    EndRouteRules routes;

    @Inject
    RuleBook rules;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link LicensingRule#PAPERS_MISSING} and {@link LicensingRule#CONTENT_MISSING} with the names
     *     of what is missing, {@link LicensingRule#NO_GOODS}, {@link LicensingRule#STEP_NOT_POSSIBLE},
     *     {@link LicensingRule#ROUTE_NOT_OF_CASE} or a wrong day
     */
    public void submit(Command command) {
        var dossier = dossiers.get(command.id(), command.version());
        var point = dossier.rulesOr(rules.on(command.facts().day()));
        var missing = Completeness.of(
                        rules.checklist(dossier.permittedCase(), point),
                        dossier,
                        command.facts().day())
                .missing(command.language());
        dossier.submit(command.facts(), LocalDate.now(clock), point, missing);
        routes.require(dossier, point, Set.of(ContentField.values()));
        routes.require(
                dossier.permittedCase(),
                point,
                dossier.goods().stream().map(DossierLine::facts).toList());
    }

    /**
     * @param version the version that the user saw
     * @param language in which missing papers are named
     */
    public record Command(DossierId id, int version, SubmissionRound.HandingIn facts, Language language) {}
}
