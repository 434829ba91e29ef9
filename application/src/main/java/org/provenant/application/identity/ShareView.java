package org.provenant.application.identity;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.SavedViewId;
import org.provenant.domain.shared.RuleViolated;

/** Lets everybody in the company find an own view, or nobody else. */
@UseCase
@Allowed(Permission.SHARE_VIEWS)
public class ShareView {

    @Inject
    SavedViews views;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link IdentityRule#VIEW_OF_ANOTHER} or {@link IdentityRule#VIEW_RETIRED} */
    public void share(SavedViewId id, boolean withAll) {
        views.get(id).share(callers.current().requireUser(), withAll);
    }
}
