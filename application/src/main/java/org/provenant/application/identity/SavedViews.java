package org.provenant.application.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.identity.SavedView;
import org.provenant.domain.identity.SavedViewId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The views of the company that the caller acts for. */
@ApplicationScoped
class SavedViews {

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * A view that the caller may know of.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's and for what others keep to
     *     themselves
     */
    SavedView get(SavedViewId id) {
        var caller = callers.current();
        var view = database.entities().find(SavedView.class, id.value());
        if (view == null
                || !view.company().equals(caller.requireCompany())
                || !view.shared() && !view.owner().equals(caller.requireUser())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return view;
    }

    SavedView add(SavedView view) {
        database.entities().persist(view);
        return view;
    }

    /** No view opens the caller's list any more. */
    void giveWay(SavedView to) {
        database.entities()
                .createQuery(
                        "select v from SavedView v where v.company = :company and v.owner = :owner"
                                + " and v.viewedList = :list and v.preferred = true and v.id <> :id",
                        SavedView.class)
                .setParameter("company", to.company())
                .setParameter("owner", to.owner())
                .setParameter("list", to.list())
                .setParameter("id", to.id().value())
                .getResultList()
                .forEach(SavedView::giveWay);
        database.entities().flush();
    }
}
