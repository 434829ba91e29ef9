package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.provenant.application.intake.rulebook.RuleBookUploads;
import org.provenant.application.intake.sheet.ExportFormat;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;

/** Gives the rule book as a workbook, to be read or to be changed and uploaded. */
@Named
@RequestScoped
public class RuleBookPart {

    @Inject
    RuleBookUploads uploads;

    @Inject
    Languages languages;

    public void download() {
        var language = languages.getLanguage();
        Downloads.send(uploads.nameOf(language), ExportFormat.XLSX.mediaType(), out -> uploads.write(language, out));
    }
}
