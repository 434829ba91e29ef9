package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.licensing.DossierList;
import org.provenant.application.licensing.DossierRow;
import org.provenant.application.licensing.DossierSort;
import org.provenant.application.shared.ListSheet;
import org.provenant.application.shared.ListState;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.identity.ViewedList;

/** The list of permit dossiers. */
@ApplicationScoped
class DossiersFile extends ListedRows<DossierRow> {

    private static final ListSheet<DossierRow> SHEET = new ListSheet<DossierRow>("schedule.sheet.dossiers")
            .column("field.title", DossierRow::title)
            .column("field.permittedCase", DossierRow::permittedCase)
            .column("field.state", DossierRow::state)
            .column("field.begunOn", DossierRow::begunOn)
            .column("field.quantity", DossierRow::pieces)
            .column("field.submittedOn", DossierRow::submittedOn)
            .column("field.decidedOn", DossierRow::decidedOn)
            .column("field.permitNumber", DossierRow::permitNumber);

    @Inject
    DossierList dossiers;

    @Override
    public ViewedList list() {
        return ViewedList.DOSSIERS;
    }

    @Override
    List<DossierRow> rows(ListState state) {
        var order =
                new SortColumn.Order(state.sortedBy(DossierSort.BEGUN_ON), state.isUnsorted() || state.isDescending());
        return dossiers.find(DossierList.Query.of(state), order, ListSheet.MOST_ROWS, null)
                .rows();
    }

    @Override
    ListSheet<DossierRow> sheet() {
        return SHEET;
    }
}
