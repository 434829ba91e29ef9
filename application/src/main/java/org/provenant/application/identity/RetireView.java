package org.provenant.application.identity;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.SavedViewId;
import org.provenant.domain.shared.RuleViolated;

/** Takes an own view out of use; it stays in the history. */
@UseCase
@Allowed(Permission.READ_RECORDS)
public class RetireView {

    @Inject
    SavedViews views;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link IdentityRule#VIEW_OF_ANOTHER} or {@link IdentityRule#VIEW_RETIRED} */
    public void retire(SavedViewId id) {
        views.get(id).retire(callers.current().requireUser());
    }
}
