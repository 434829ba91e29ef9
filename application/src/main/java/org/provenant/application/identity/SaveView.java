package org.provenant.application.identity;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.SavedView;
import org.provenant.domain.identity.SavedViewId;
import org.provenant.domain.identity.ViewedList;
import org.provenant.domain.shared.RuleViolated;

/** Keeps the state of a list under a name, for whoever does it. */
@UseCase
@Allowed(Permission.READ_RECORDS)
public class SaveView {

    @Inject
    SavedViews views;

    @Inject
    Callers callers;

    /**
     * @param state the parameters of the list's address
     * @throws RuleViolated {@link IdentityRule#VIEW_NAME_TAKEN} or {@link IdentityRule#VIEW_STATE_INVALID}
     */
    public SavedViewId save(ViewedList list, String name, String state) {
        var caller = callers.current();
        return views.add(new SavedView(caller.requireCompany(), caller.requireUser(), list, name, state))
                .id();
    }
}
