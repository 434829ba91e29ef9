package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.reporting.DeductionSheets;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.shared.Language;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;

/** Gives the deduction sheet of the permit that a page shows. */
@Named
@RequestScoped
public class DeductionSheetPart {

    @Inject
    DeductionSheets sheets;

    @Inject
    PermitCard permits;

    @Inject
    ListAddress address;

    @Inject
    Languages languages;

    public void pdf() {
        var bytes = sheets.pdf(id(), languages.getLanguage());
        Downloads.send(fileName(number(), "pdf", languages.getLanguage()), Downloads.PDF, out -> out.write(bytes));
    }

    public void xlsx() {
        var bytes = sheets.xlsx(id(), languages.getLanguage());
        Downloads.send(fileName(number(), "xlsx", languages.getLanguage()), Downloads.XLSX, out -> out.write(bytes));
    }

    /** What the sheet of a permit is called as a file. */
    static String fileName(String number, String ending, Language language) {
        return Labels.text(language, "reporting.label.deductionFile", number.replace('/', '-')) + "." + ending;
    }

    private String number() {
        return permits.get(id()).facts().number();
    }

    private PermitId id() {
        return new PermitId(address.id());
    }
}
