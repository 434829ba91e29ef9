package org.provenant.application.sanitisation;

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

/** Gives the drives as a workbook: all that are looked for, not only a page. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DriveExport {

    private static final ListSheet<DriveRow> SHEET = new ListSheet<DriveRow>("sanitisation.export.drives")
            .column("field.assetTag", DriveRow::assetTag)
            .column("sanitisation.export.device", DriveRow::deviceName)
            .column("field.driveKind", DriveRow::kind)
            .column("field.manufacturer", DriveRow::manufacturer)
            .column("field.model", DriveRow::model)
            .column("field.serialNumber", DriveRow::serialNumber)
            .column("field.capacityGb", DriveRow::capacityGb)
            .column("sanitisation.export.standing", DriveRow::standing)
            .column("field.wipeLevel", DriveRow::level)
            .column("field.wipeResult", DriveRow::result)
            .column("sanitisation.export.lastOn", DriveRow::lastOn);

    @Inject
    DriveList drives;

    @Inject
    Clock clock;

    /** Writes the workbook; the stream is not closed. */
    public void xlsx(DriveList.Filter filter, SortColumn.Order order, Language language, OutputStream out)
            throws IOException {
        SHEET.write(drives.all(filter, order), language, out);
    }

    /** A name for the file. */
    public String nameOf(Language language) {
        return SHEET.nameOn(LocalDate.now(clock), language);
    }
}
