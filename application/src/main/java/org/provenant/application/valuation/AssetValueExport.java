package org.provenant.application.valuation;

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

/** Gives the values of devices on a day as a workbook: all that is looked for, not only a page. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class AssetValueExport {

    private static final ListSheet<AssetValueRow> SHEET = new ListSheet<AssetValueRow>("valuation.export.values")
            .column("field.assetTag", AssetValueRow::assetTag)
            .column("field.serialNumber", AssetValueRow::serialNumber)
            .column("field.device", AssetValueRow::device)
            .column("field.stage", AssetValueRow::stage)
            .column("field.treatment", AssetValueRow::treatment)
            .column("field.depreciationBand", AssetValueRow::band)
            .column("field.usedFrom", AssetValueRow::usedFrom)
            .column("field.lifeMonths", AssetValueRow::lifeMonths)
            .column("field.originalCost", AssetValueRow::originalCost)
            .column("valuation.export.accumulated", AssetValueRow::accumulated)
            .column("valuation.export.remaining", AssetValueRow::remaining)
            .column("valuation.export.day", AssetValueRow::day)
            .column("field.goneOn", AssetValueRow::goneOn)
            .column("field.accountingPaper", AssetValueRow::paper);

    @Inject
    AssetValues values;

    @Inject
    Clock clock;

    /** Writes the workbook; the stream is not closed. */
    public void xlsx(AssetValues.Query query, SortColumn.Order order, Language language, OutputStream out)
            throws IOException {
        SHEET.write(values.all(query, order), language, out);
    }

    /** A name for the file. */
    public String nameOf(Language language) {
        return SHEET.nameOn(LocalDate.now(clock), language);
    }
}
