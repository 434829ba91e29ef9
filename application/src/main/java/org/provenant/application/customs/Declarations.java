package org.provenant.application.customs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The customs declarations of the company that the caller acts for. */
@ApplicationScoped
public class Declarations {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's declaration */
    public Declaration get(DeclarationId id) {
        var declaration = database.entities().find(Declaration.class, id.value());
        if (declaration == null
                || !declaration.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return declaration;
    }

    /**
     * As {@link #get}, if nobody has changed it since.
     *
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    public Declaration get(DeclarationId id, int version) {
        var declaration = get(id);
        seenVersion.require(declaration, version, declaration.version());
        return declaration;
    }

    /** Makes the declaration known, with a number, and with it its lines. */
    public Declaration add(Declaration declaration) {
        database.entities().persist(declaration);
        return declaration;
    }
}
