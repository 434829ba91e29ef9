package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.provenant.application.intake.RegisterExport;
import org.provenant.application.intake.sheet.ExportFormat;
import org.provenant.web.equipment.EquipmentFilters;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;

/** Gives all devices that the list's search and filters leave, not only those on the page. */
@Named
@RequestScoped
public class EquipmentExportPart {

    @Inject
    RegisterExport export;

    @Inject
    EquipmentFilters filters;

    @Inject
    Languages languages;

    public void xlsx() {
        send(ExportFormat.XLSX);
    }

    public void csv() {
        send(ExportFormat.CSV);
    }

    private void send(ExportFormat format) {
        var language = languages.getLanguage();
        try (var file =
                Downloads.setAside(out -> export.write(format, filters.query(), filters.order(), language, out))) {
            Downloads.send(export.nameOf(format, language), format.mediaType(), file::transferTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
