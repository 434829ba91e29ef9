package org.provenant.application.identity;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.SavedViewId;
import org.provenant.domain.shared.RuleViolated;

/** Renames an own view, and has the list open with it or no more. */
@UseCase
@Allowed(Permission.READ_RECORDS)
public class ChangeView {

    @Inject
    SavedViews views;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /**
     * @throws RuleViolated {@link IdentityRule#VIEW_OF_ANOTHER}, {@link IdentityRule#VIEW_RETIRED} or
     *     {@link IdentityRule#VIEW_NAME_TAKEN}
     */
    public void change(Command command) {
        var view = views.get(command.id());
        seenVersion.require(view, command.version(), view.version());
        if (command.preferred()) {
            views.giveWay(view);
        }
        view.change(callers.current().requireUser(), command.name(), command.preferred());
    }

    /**
     * @param version the version that the user saw
     * @param preferred whether the list opens with it
     */
    public record Command(SavedViewId id, int version, String name, boolean preferred) {}
}
