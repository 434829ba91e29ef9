package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.BreachExport;
import org.provenant.application.compliance.BreachList;
import org.provenant.application.compliance.BreachPreview;
import org.provenant.application.compliance.BreachRow;
import org.provenant.application.compliance.BreachSort;
import org.provenant.application.compliance.LockAttempts;
import org.provenant.application.compliance.SearchBreaches;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.compliance.BreachState;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Me;
import org.provenant.web.platform.Redirects;

/** The breach register, the latest first, and what the lock refused. */
@Named
@RequestScoped
public class BreachListPage {

    @Inject
    BreachList breaches;

    @Inject
    LockAttempts lockAttempts;

    @Inject
    SearchBreaches searchBreaches;

    @Inject
    BreachPreview preview;

    @Inject
    BreachExport export;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Me me;

    private @Nullable Page<BreachRow> page;
    private @Nullable List<LockAttempts.Row> attempts;
    private @Nullable List<BreachPreview.Row> fresh;

    /** What a search would open is shown to those alone who may search. */
    public void load() {
        if (isAsking()) {
            me.require("MANAGE_PERMITS");
        }
    }

    /** Asks the rules of every device. */
    public void search() {
        var found = searchBreaches.search();
        redirects.to("/breach/list.xhtml?state=OPEN", "breach.done.searched", found.fresh(), found.gone());
    }

    /** Whether open breaches can be chosen to be closed together. */
    public boolean isPicking() {
        return me.may("MANAGE_PERMITS") && getPage().rows().stream().anyMatch(BreachRow::isOpen);
    }

    /** What a search would open now, by kind. */
    public List<BreachPreview.Row> getFresh() {
        if (fresh == null) {
            fresh = preview.fresh();
        }
        return fresh;
    }

    /** How many breaches a search would open now. */
    public int getFreshCount() {
        return getFresh().stream().mapToInt(BreachPreview.Row::devices).sum();
    }

    /** Whether what a search would open is shown rather than the register. */
    public boolean isAsking() {
        return "search".equals(address.value("tab"));
    }

    /** The rows that the address asks for. */
    public Page<BreachRow> getPage() {
        if (page == null) {
            page = breaches.find(query(), order(), address.getSize(), address.getCursor());
        }
        return page;
    }

    /** Gives all that the address asks for as a workbook, not only those on the page. */
    public void xlsx() {
        var language = languages.getLanguage();
        try (var file = Downloads.setAside(out -> export.xlsx(query(), order(), language, out))) {
            Downloads.send(export.nameOf(language), Downloads.XLSX, file::transferTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BreachList.Query query() {
        return new BreachList.Query(
                address.value("q"),
                address.value("state", BreachState.class),
                address.value("kind", BreachKind.class),
                address.day("from"),
                address.day("to"));
    }

    private SortColumn.Order order() {
        var descending = address.value("sort") == null || address.isDescending();
        return new SortColumn.Order(address.sortedBy(BreachSort.FOUND_ON), descending);
    }

    /** What the lock refused, the latest first. */
    public List<LockAttempts.Row> getAttempts() {
        if (attempts == null) {
            attempts = lockAttempts.latest();
        }
        return attempts;
    }

    public boolean isShowingAttempts() {
        return "attempts".equals(address.value("tab"));
    }

    /** The state that the list is narrowed to. */
    public @Nullable BreachState getState() {
        return address.value("state", BreachState.class);
    }

    /** The kind that the list is narrowed to. */
    public @Nullable BreachKind getKind() {
        return address.value("kind", BreachKind.class);
    }

    public BreachState[] getStates() {
        return BreachState.values();
    }

    public BreachKind[] getKinds() {
        return BreachKind.values();
    }
}
