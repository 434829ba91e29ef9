package org.provenant.web.sanitisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.provenant.application.sanitisation.DriveExport;
import org.provenant.application.sanitisation.DriveList;
import org.provenant.application.sanitisation.DriveRow;
import org.provenant.application.sanitisation.DriveSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;

/** The drives of the company, by the tags of their devices. */
@Named
@RequestScoped
public class DriveListPage {

    @Inject
    DriveList drives;

    @Inject
    DriveExport export;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    private @Nullable Page<DriveRow> page;

    /** The rows that the address asks for. */
    public Page<DriveRow> getPage() {
        if (page == null) {
            page = drives.find(filter(), order(), address.getSize(), address.getCursor());
        }
        return page;
    }

    /** Gives all that the address asks for as a workbook, not only those on the page. */
    public void xlsx() {
        var language = languages.getLanguage();
        try (var file = Downloads.setAside(out -> export.xlsx(filter(), order(), language, out))) {
            Downloads.send(export.nameOf(language), Downloads.XLSX, file::transferTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DriveList.Filter filter() {
        return new DriveList.Filter(address.value("q"), "open".equals(address.value("proof")), null);
    }

    private SortColumn.Order order() {
        return new SortColumn.Order(address.sortedBy(DriveSort.ASSET_TAG), address.isDescending());
    }
}
