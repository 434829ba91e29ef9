package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.reporting.DeductionSheets;
import org.provenant.domain.permit.PermitId;
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
    Labels labels;

    @Inject
    Languages languages;

    public void pdf() {
        var bytes = sheets.pdf(id(), languages.getLanguage());
        Downloads.send(name("pdf"), Downloads.PDF, out -> out.write(bytes));
    }

    public void xlsx() {
        var bytes = sheets.xlsx(id(), languages.getLanguage());
        Downloads.send(name("xlsx"), Downloads.XLSX, out -> out.write(bytes));
    }

    private String name(String ending) {
        var number = permits.get(id()).facts().number().replace('/', '-');
        return labels.text("reporting.label.deductionFile", number) + "." + ending;
    }

    private PermitId id() {
        return new PermitId(address.id());
    }
}
