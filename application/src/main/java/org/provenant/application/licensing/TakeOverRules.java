package org.provenant.application.licensing;

import jakarta.inject.Inject;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierState;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Lets a dossier that was handed in and is not decided yet rest on the rules of today instead of those of its first day. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class TakeOverRules {

    @Inject
    Dossiers dossiers;

    @Inject
    RuleBook rules;

    /** @throws RuleViolated {@link LicensingRule#NOT_EDITABLE} or {@link LicensingRule#RULES_ALREADY_IN_FORCE} */
    public void takeOver(Command command) {
        var dossier = dossiers.get(command.id(), command.version());
        if (dossier.state() == DossierState.DRAFT) {
            // It goes by the rules of today anyhow; whoever asks by program need not know that.
            dossier.acknowledge(rules.now());
        } else {
            dossier.takeOver(rules.now());
        }
    }

    /** @param version the version that the user saw */
    public record Command(DossierId id, int version, Reason reason) {}
}
