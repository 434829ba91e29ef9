package org.provenant.application.intake;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.intake.sheet.ExportFormat;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.PointsInTime;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** Gives the register of the company acted for as a file that can be imported again. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class RegisterExport {

    @Inject
    EquipmentSearch search;

    @Inject
    Callers callers;

    @Inject
    PointsInTime points;

    @Inject
    Clock clock;

    /**
     * Writes every device of this kind; the stream is not closed.
     *
     * @return how many devices were written
     */
    public int write(
            ExportFormat format, EquipmentQuery query, EquipmentSort.Order order, Language language, OutputStream out)
            throws IOException {
        return search.read(query, order, devices -> format.write(devices, language, out));
    }

    /** A name for the file: what it is, whose, of which day, and of a past day how it is read. */
    public String nameOf(ExportFormat format, Language language) {
        callers.current().requireCompany();
        var company = Objects.requireNonNull(callers.current().companyName());
        var terms = Terms.in(language);
        var point = points.current();
        return terms.text("intake.export.name", company, LocalDate.now(clock).toString())
                + (point == null ? "" : " – " + terms.word(point.reading()))
                + format.ending();
    }
}
