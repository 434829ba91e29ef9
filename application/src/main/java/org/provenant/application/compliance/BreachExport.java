package org.provenant.application.compliance;

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

/** Gives the breach register as a workbook: all that is looked for, not only a page. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class BreachExport {

    private static final ListSheet<BreachRow> SHEET = new ListSheet<BreachRow>("compliance.export.breaches")
            .column("field.number", BreachRow::number)
            .column("field.assetTag", BreachRow::assetTag)
            .column("field.device", BreachRow::device)
            .column("field.stage", BreachRow::stage)
            .column("field.place", BreachRow::place)
            .column("field.custodian", BreachRow::custodian)
            .column("field.breachKind", BreachRow::kind)
            .column("field.foundOn", BreachRow::foundOn)
            .column("field.foundBy", BreachRow::foundBy)
            .column("compliance.export.description", BreachRow::description)
            .column("field.basis", BreachRow::basis)
            .column("field.certainty", BreachRow::certainty)
            .column("field.state", BreachRow::state)
            .column("field.goneOn", BreachRow::goneOn)
            .column("field.remedy", BreachRow::remedy)
            .column("field.stageEvidence", BreachRow::evidence)
            .column("field.closedBy", BreachRow::closedBy)
            .column("field.closedOn", BreachRow::closedOn);

    @Inject
    BreachList breaches;

    @Inject
    Clock clock;

    /** Writes the workbook; the stream is not closed. */
    public void xlsx(BreachList.Query query, SortColumn.Order order, Language language, OutputStream out)
            throws IOException {
        SHEET.write(breaches.all(query, order), language, out);
    }

    /** A name for the file. */
    public String nameOf(Language language) {
        return SHEET.nameOn(LocalDate.now(clock), language);
    }
}
