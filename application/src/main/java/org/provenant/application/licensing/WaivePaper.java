package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.licensing.PaperWaiverId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Records why a dossier goes without a paper that a rule asks for which nobody has verified. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class WaivePaper {

    @Inject
    Dossiers dossiers;

    @Inject
    RuleBook rules;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param item code of the checklist's paper
     * @throws RuleViolated {@link LicensingRule#PAPER_NOT_WAIVABLE} if the rule is verified,
     *     {@link LicensingRule#PAPER_OF_OTHER_CASE} if the checklist has no such paper, or
     *     {@link LicensingRule#NOT_EDITABLE}
     */
    public PaperWaiverId waive(DossierId id, String item, Reason reason) {
        var dossier = dossiers.get(id);
        var wanted = rules.checklist(dossier.permittedCase(), dossier.rulesOr(rules.now())).stream()
                .filter(paper -> paper.code().equals(item))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(LicensingRule.PAPER_OF_OTHER_CASE, item, dossier.permittedCase()));
        var waiver = dossier.waive(
                wanted, reason, callers.current().requireUser(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        database.entities().persist(waiver);
        return waiver.id();
    }
}
