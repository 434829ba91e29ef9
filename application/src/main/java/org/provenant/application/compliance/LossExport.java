package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.LossList.LossRow;
import org.provenant.application.shared.ListSheet;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.compliance.LossStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Language;

/** Gives the losses as a workbook: all that are looked for, not only a page. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class LossExport {

    private static final ListSheet<LossRow> SHEET = new ListSheet<LossRow>("compliance.export.losses")
            .column("field.number", LossRow::number)
            .column("field.lostOn", LossRow::lostOn)
            .column("field.lostWhere", LossRow::lostWhere)
            .column("compliance.export.devices", LossRow::devices)
            .column("field.theft", row -> row.theft() ? "✓" : null)
            .column("field.circumstances", LossRow::circumstances)
            .column("field.policeReport", LossRow::policeReport)
            .column("field.lossStage", LossRow::stage)
            .column("field.explanation", LossRow::explanation)
            .column("field.explainedOn", LossRow::explainedOn)
            .column("field.taxAssessment", LossRow::taxAssessment)
            .column("field.assessedOn", LossRow::assessedOn)
            .column("field.turnedUpOn", LossRow::foundOn)
            .column("field.foundBecause", LossRow::foundBecause);

    @Inject
    LossList losses;

    @Inject
    Clock clock;

    /** Writes the workbook; the stream is not closed. */
    public void xlsx(@Nullable LossStage stage, SortColumn.Order order, Language language, OutputStream out)
            throws IOException {
        SHEET.write(losses.all(stage, order), language, out);
    }

    /** A name for the file. */
    public String nameOf(Language language) {
        return SHEET.nameOn(LocalDate.now(clock), language);
    }
}
