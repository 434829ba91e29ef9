package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.LossExport;
import org.provenant.application.compliance.LossList;
import org.provenant.application.compliance.LossSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.compliance.LossStage;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;

/** Losses and thefts, the latest first. */
@Named
@RequestScoped
public class LossListPage {

    @Inject
    LossList losses;

    @Inject
    LossExport export;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    private @Nullable Page<LossList.LossRow> page;

    /** The rows that the address asks for. */
    public Page<LossList.LossRow> getPage() {
        if (page == null) {
            page = losses.find(stage(), order(), address.getSize(), address.getCursor());
        }
        return page;
    }

    /** Gives all that the address asks for as a workbook, not only those on the page. */
    public void xlsx() {
        var language = languages.getLanguage();
        try (var file = Downloads.setAside(out -> export.xlsx(stage(), order(), language, out))) {
            Downloads.send(export.nameOf(language), Downloads.XLSX, file::transferTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable LossStage stage() {
        return address.value("stage", LossStage.class);
    }

    private SortColumn.Order order() {
        var descending = address.value("sort") == null || address.isDescending();
        return new SortColumn.Order(address.sortedBy(LossSort.LOST_ON), descending);
    }
}
