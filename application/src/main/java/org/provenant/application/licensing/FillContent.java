package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.ContentField;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.shared.RuleViolated;

/** Says what stands in the fields of a dossier's papers. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class FillContent {

    @Inject
    Dossiers dossiers;

    @Inject
    EndRouteRules routes;

    @Inject
    RuleBook rules;

    /** @throws RuleViolated {@link LicensingRule#NOT_EDITABLE}, {@link LicensingRule#ROUTE_NOT_OF_CASE}, or what is wrong with a value */
    public void fill(Command command) {
        var dossier = dossiers.get(command.id(), command.version());
        dossier.say(command.content());
        routes.require(dossier, dossier.rulesOr(rules.now()), command.content().keySet());
    }

    /**
     * @param version the version that the user saw
     * @param content what each field says; nothing empties it; fields that are not named stay
     */
    public record Command(DossierId id, int version, Map<ContentField, @Nullable String> content) {}
}
