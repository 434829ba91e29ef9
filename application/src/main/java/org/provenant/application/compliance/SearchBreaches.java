package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;

/** Asks the rules of internal use of every device now, without waiting for the night. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class SearchBreaches {

    @Inject
    BreachRules rules;

    public Outcome search() {
        var found = rules.run();
        return new Outcome(found.fresh(), found.back(), found.gone());
    }

    /**
     * What the run has found.
     *
     * @param fresh breaches that are new
     * @param back open ones whose cause had been gone and is there again
     * @param gone open ones whose cause is gone; they stay open until somebody closes them
     */
    public record Outcome(int fresh, int back, int gone) implements Serializable {}
}
