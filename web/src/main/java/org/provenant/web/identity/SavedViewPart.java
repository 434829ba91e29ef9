package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.ChangeView;
import org.provenant.application.identity.RetireView;
import org.provenant.application.identity.SaveView;
import org.provenant.application.identity.ShareView;
import org.provenant.application.identity.ViewList;
import org.provenant.domain.identity.SavedView;
import org.provenant.domain.identity.SavedViewId;
import org.provenant.domain.identity.ViewedList;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Paths;
import org.provenant.web.platform.Redirects;

/** The saved views of the list that is shown: open, save, rename, share, open the list with, take out of use. */
@Named
@RequestScoped
public class SavedViewPart {

    /** The pages of which views can be saved. */
    private static final Map<String, ViewedList> LISTS = Map.of(
            "/equipment/list.xhtml", ViewedList.EQUIPMENT,
            "/permit/list.xhtml", ViewedList.PERMITS,
            "/customs/list.xhtml", ViewedList.DECLARATIONS,
            "/licensing/list.xhtml", ViewedList.DOSSIERS,
            "/customs/shipments.xhtml", ViewedList.SHIPMENTS,
            "/receiving/list.xhtml", ViewedList.DIFFERENCES,
            "/intake/list.xhtml", ViewedList.IMPORTS,
            "/intake/updates.xhtml", ViewedList.UPDATES);

    @Inject
    ViewList views;

    @Inject
    SaveView saveView;

    @Inject
    ChangeView changeView;

    @Inject
    ShareView shareView;

    @Inject
    RetireView retireView;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    HttpServletRequest request;

    private @Nullable List<ViewList.View> all;
    private @Nullable String name;
    private @Nullable String newName;
    private @Nullable Boolean preferred;

    /** Shows the view with which the user's list opens, if the address asks for nothing else. */
    public void open() {
        if (request.getQueryString() == null) {
            getAll().stream()
                    .filter(view -> view.own() && view.preferred())
                    .findFirst()
                    .ifPresent(view -> redirects.to(linkOf(view)));
        }
    }

    /** The list that is shown. */
    public ViewedList list() {
        return Objects.requireNonNull(LISTS.get(Paths.of(request)), "no list of which views can be saved");
    }

    public List<ViewList.View> getAll() {
        if (all == null) {
            all = views.of(list());
        }
        return all;
    }

    /** The view that the address names; nothing if it names none or one that is there no more. */
    public ViewList.@Nullable View getCurrent() {
        var id = address.value("view");
        return getAll().stream()
                .filter(view -> Long.toString(view.id()).equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Where a view leads. */
    public String linkOf(ViewList.View view) {
        var state = view.state();
        return Paths.of(request) + "?" + (state.isEmpty() ? "" : state + "&") + "view=" + view.id();
    }

    public void save() {
        var id = saveView.save(list(), Objects.requireNonNull(newName), address.getState());
        redirects.to(linkOf(views.get(id)), "identity.done.viewSaved");
    }

    public void change() {
        var view = Objects.requireNonNull(getCurrent());
        changeView.change(new ChangeView.Command(
                new SavedViewId(view.id()), view.version(), Objects.requireNonNull(name), isPreferred()));
        redirects.to(linkOf(view), "identity.done.viewChanged");
    }

    public void share() {
        share(true);
    }

    public void keepPrivate() {
        share(false);
    }

    private void share(boolean withAll) {
        var view = Objects.requireNonNull(getCurrent());
        shareView.share(new SavedViewId(view.id()), withAll);
        redirects.to(linkOf(view), withAll ? "identity.done.viewShared" : "identity.done.viewKept");
    }

    public void retire() {
        var view = Objects.requireNonNull(getCurrent());
        retireView.retire(new SavedViewId(view.id()));
        redirects.to(Paths.of(request) + "?view=none", "identity.done.viewRetired");
    }

    public int getLongestName() {
        return SavedView.NAME_LENGTH;
    }

    public @Nullable String getName() {
        var view = getCurrent();
        return name == null && view != null ? view.name() : name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getNewName() {
        return newName;
    }

    public void setNewName(@Nullable String newName) {
        this.newName = newName;
    }

    public boolean isPreferred() {
        var view = getCurrent();
        return preferred == null ? view != null && view.preferred() : preferred;
    }

    public void setPreferred(boolean preferred) {
        this.preferred = preferred;
    }
}
