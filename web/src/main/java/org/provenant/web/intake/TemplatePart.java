package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.provenant.application.intake.ImportTemplate;
import org.provenant.application.intake.sheet.ExportFormat;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.shared.Language;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.ListAddress;

/** Gives the workbook to fill in for the declaration that the address names, in either language. */
@Named
@RequestScoped
public class TemplatePart {

    @Inject
    ImportTemplate template;

    @Inject
    ListAddress address;

    public void vietnamese() {
        send(Language.VI);
    }

    public void english() {
        send(Language.EN);
    }

    private void send(Language language) {
        var number = address.number("declaration");
        var declaration = number == null ? null : new DeclarationId(number);
        Downloads.send(
                template.nameOf(declaration, language),
                ExportFormat.XLSX.mediaType(),
                out -> template.write(declaration, language, out));
    }
}
