package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.DossierDues;
import org.provenant.application.licensing.DossierList;
import org.provenant.application.licensing.DossierRow;
import org.provenant.application.licensing.DossierSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.licensing.DossierState;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.web.platform.ListAddress;

/** The dossiers and how far each has come. */
@Named
@RequestScoped
public class DossierListPage {

    @Inject
    DossierList list;

    @Inject
    ListAddress address;

    @Inject
    DossierDues dues;

    private @Nullable Page<DossierRow> page;
    private @Nullable Map<Long, DossierDues.Due> due;

    /** The rows that the address asks for. */
    public Page<DossierRow> getPage() {
        if (page == null) {
            page = list.find(query(), order(), address.getSize(), address.getCursor());
        }
        return page;
    }

    /** What is due next for a dossier of the page; nothing for one that is decided. */
    public DossierDues.@Nullable Due due(long dossier) {
        if (due == null) {
            due = dues.of(getPage().rows().stream().map(DossierRow::id).toList());
        }
        return due.get(dossier);
    }

    private SortColumn.Order order() {
        var column = address.sortedBy(DossierSort.BEGUN_ON);
        return new SortColumn.Order(column, address.value("sort") == null || address.isDescending());
    }

    private DossierList.Query query() {
        return DossierList.Query.of(address.asked());
    }

    public PermittedCase[] getCases() {
        return PermittedCase.values();
    }

    public DossierState[] getStates() {
        return DossierState.values();
    }

    public @Nullable PermittedCase getPermittedCase() {
        return address.value("case", PermittedCase.class);
    }

    public @Nullable DossierState getState() {
        return address.value("state", DossierState.class);
    }
}
