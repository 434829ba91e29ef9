package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.shared.ListSheet;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Language;

/** Gives the minutes of handovers as a workbook: all that are looked for, not only a page. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class HandoverExport {

    private static final ListSheet<HandoverRow> SHEET = new ListSheet<HandoverRow>("custody.export.handovers")
            .column("field.number", HandoverRow::number)
            .column("field.handedOn", HandoverRow::handedOn)
            .column("field.giver", HandoverRow::giver)
            .column("field.receiver", HandoverRow::receiver)
            .column("field.place", HandoverRow::place)
            .column("custody.export.devices", HandoverRow::devices)
            .column("field.reason", HandoverRow::reason)
            .column("field.state", HandoverRow::state)
            .column("field.signingWay", HandoverRow::signingWay)
            .column("field.preparedBy", HandoverRow::preparedBy)
            .column("field.preparedAt", HandoverRow::preparedAt)
            .column("field.closedBy", HandoverRow::closedBy)
            .column("field.closedAt", HandoverRow::closedAt)
            .column("field.declinedBecause", HandoverRow::declinedBecause);

    @Inject
    HandoverList handovers;

    @Inject
    Clock clock;

    /** Writes the workbook; the stream is not closed. */
    public void xlsx(HandoverList.Query query, SortColumn.Order order, Language language, OutputStream out)
            throws IOException {
        SHEET.write(handovers.all(query, order), language, out);
    }

    /** A name for the file. */
    public String nameOf(Language language) {
        return SHEET.nameOn(LocalDate.now(clock), language);
    }
}
