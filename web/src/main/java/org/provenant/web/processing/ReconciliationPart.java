package org.provenant.web.processing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.processing.Reconciliations;
import org.provenant.domain.processing.ProcessingContractId;
import org.provenant.domain.regulation.YearCount;
import org.provenant.reports.processing.ReconciliationData;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;

/** The reconciliation of the contract that a page shows, for the year that the address names. */
@Named
@RequestScoped
public class ReconciliationPart {

    @Inject
    Reconciliations reconciliations;

    @Inject
    ListAddress address;

    @Inject
    Labels labels;

    @Inject
    Languages languages;

    private @Nullable ReconciliationData sheet;

    public ReconciliationData getSheet() {
        if (sheet == null) {
            sheet = reconciliations.sheet(id(), count(), year());
        }
        return sheet;
    }

    /** How the rule book counts the years, and where it says so. */
    public Reconciliations.Counting getCounting() {
        return reconciliations.counting();
    }

    public List<YearCount> getCounts() {
        return List.of(YearCount.values());
    }

    public void pdf() {
        var bytes = reconciliations.pdf(id(), count(), year(), languages.getLanguage());
        Downloads.send(name("pdf"), Downloads.PDF, out -> out.write(bytes));
    }

    public void xlsx() {
        var bytes = reconciliations.xlsx(id(), count(), year(), languages.getLanguage());
        Downloads.send(name("xlsx"), Downloads.XLSX, out -> out.write(bytes));
    }

    private String name(String ending) {
        var number = getSheet().contractNumber().replace('/', '-');
        return labels.text(
                        "processing.label.file",
                        number,
                        Integer.toString(getSheet().year())) + "." + ending;
    }

    private @Nullable YearCount count() {
        return address.value("count", YearCount.class);
    }

    /** Four digits; anything else asks for the present year. */
    private @Nullable Integer year() {
        return Optional.ofNullable(address.value("year"))
                .filter(text -> text.matches("[12]\\d{3}"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    private ProcessingContractId id() {
        return new ProcessingContractId(address.id());
    }
}
