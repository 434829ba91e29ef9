package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.intake.ImportList;
import org.provenant.application.intake.ImportRow;
import org.provenant.application.intake.ImportSort;
import org.provenant.application.shared.ListSheet;
import org.provenant.application.shared.ListState;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.identity.ViewedList;

/** The list of imports of device lists. */
@ApplicationScoped
class ImportsFile extends ListedRows<ImportRow> {

    private static final ListSheet<ImportRow> SHEET = new ListSheet<ImportRow>("schedule.sheet.imports")
            .column("field.fileName", ImportRow::fileName)
            .column("field.number", ImportRow::declarationNumber)
            .column("field.state", ImportRow::state)
            .column("field.rows", ImportRow::rows)
            .column("field.problems", ImportRow::problems)
            .column("field.uploadedBy", ImportRow::uploadedBy)
            .column("field.uploadedAt", ImportRow::uploadedAt)
            .column("field.confirmedAt", ImportRow::confirmedAt);

    @Inject
    ImportList imports;

    @Override
    public ViewedList list() {
        return ViewedList.IMPORTS;
    }

    @Override
    List<ImportRow> rows(ListState state) {
        var order = new SortColumn.Order(
                state.sortedBy(ImportSort.UPLOADED_AT), state.isUnsorted() || state.isDescending());
        return imports.find(ImportList.Query.of(state), order, ListSheet.MOST_ROWS, null)
                .rows();
    }

    @Override
    ListSheet<ImportRow> sheet() {
        return SHEET;
    }
}
