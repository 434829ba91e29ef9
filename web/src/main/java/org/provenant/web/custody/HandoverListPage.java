package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.HandoverExport;
import org.provenant.application.custody.HandoverList;
import org.provenant.application.custody.HandoverRow;
import org.provenant.application.custody.HandoverSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.custody.HandoverState;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;

/** The minutes of handovers, the latest first; and those that wait, for the home page. */
@Named
@RequestScoped
public class HandoverListPage {

    @Inject
    HandoverList list;

    @Inject
    HandoverExport export;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    private @Nullable Page<HandoverRow> page;
    private @Nullable List<HandoverRow> waiting;

    /** The rows that the address asks for. */
    public Page<HandoverRow> getPage() {
        if (page == null) {
            page = list.find(query(), order(), address.getSize(), address.getCursor());
        }
        return page;
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

    private HandoverList.Query query() {
        return new HandoverList.Query(address.value("q"), getState());
    }

    private SortColumn.Order order() {
        var descending = address.value("sort") == null || address.isDescending();
        return new SortColumn.Order(address.sortedBy(HandoverSort.NUMBER), descending);
    }

    /** What waits to be signed and concerns the caller. */
    public List<HandoverRow> getWaiting() {
        if (waiting == null) {
            waiting = list.waiting();
        }
        return waiting;
    }

    public HandoverState[] getStates() {
        return HandoverState.values();
    }

    public @Nullable HandoverState getState() {
        return address.value("state", HandoverState.class);
    }
}
