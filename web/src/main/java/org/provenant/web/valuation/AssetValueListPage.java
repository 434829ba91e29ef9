package org.provenant.web.valuation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.valuation.AssetValueExport;
import org.provenant.application.valuation.AssetValueRow;
import org.provenant.application.valuation.AssetValueSort;
import org.provenant.application.valuation.AssetValues;
import org.provenant.domain.valuation.Treatment;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;

/** What devices cost, and what is left of it when a day ends. */
@Named
@RequestScoped
public class AssetValueListPage {

    @Inject
    AssetValues values;

    @Inject
    AssetValueExport export;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    @Inject
    Clock clock;

    private @Nullable Page<AssetValueRow> page;
    private @Nullable List<AssetValues.Sums> sums;

    /** The rows that the address asks for. */
    public Page<AssetValueRow> getPage() {
        if (page == null) {
            page = values.find(query(), order(), address.getSize(), address.getCursor());
        }
        return page;
    }

    /** The sums of all that the address asks for, not only of the page. */
    public List<AssetValues.Sums> getSums() {
        if (sums == null) {
            sums = values.sums(query());
        }
        return sums;
    }

    /** Gives all that the address asks for as a workbook, not only those on the page. */
    public void xlsx() {
        var language = languages.getLanguage();
        try (var file = Downloads.setAside(out -> export.xlsx(query(), order(), language, out))) {
            Downloads.send(export.nameOf(language), Downloads.XLSX, file::transferTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The day whose end counts. */
    public LocalDate getDay() {
        var day = address.day("day");
        return day == null ? LocalDate.now(clock) : day;
    }

    public Treatment[] getTreatments() {
        return Treatment.values();
    }

    /** The treatment that the list is narrowed to. */
    public @Nullable Treatment getTreatment() {
        return address.value("treatment", Treatment.class);
    }

    private AssetValues.Query query() {
        var state = address.value("state");
        return new AssetValues.Query(
                address.value("q"),
                getTreatment(),
                state == null ? null : Boolean.valueOf(state.equals("held")),
                getDay());
    }

    private SortColumn.Order order() {
        return new SortColumn.Order(address.sortedBy(AssetValueSort.ASSET_TAG), address.isDescending());
    }
}
