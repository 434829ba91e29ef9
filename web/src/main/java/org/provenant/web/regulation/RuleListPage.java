package org.provenant.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.regulation.RuleList;
import org.provenant.application.regulation.RuleListRow;
import org.provenant.application.regulation.RuleSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.RuleBookEdition;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;

/** The rule book: every rule with its source, its time and how far it was checked. */
@Named
@RequestScoped
public class RuleListPage {

    @Inject
    RuleList list;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    private @Nullable Page<RuleListRow> page;
    private @Nullable List<RuleBookEdition> editions;

    /** The rows that the address asks for. */
    public Page<RuleListRow> getPage() {
        if (page == null) {
            var order = SortColumn.Order.of(address.sortedBy(RuleSort.CODE), address.isDescending());
            page = list.find(query(), order, address.getSize(), address.getCursor());
        }
        return page;
    }

    private RuleList.Query query() {
        var edition = address.number("edition");
        return new RuleList.Query(
                address.value("q"),
                getKind(),
                getCertainty(),
                address.day("day"),
                edition == null ? null : (int) Math.min(edition, Integer.MAX_VALUE));
    }

    /** What a rule says, in the language of the page. */
    public String title(RuleListRow row) {
        return row.title(languages.getLanguage());
    }

    /** Instrument and article; empty for what the product proposes itself. */
    public String source(RuleListRow row) {
        return new RuleSource(row.instrument(), row.article(), row.certainty(), null, null).text();
    }

    public RuleKind[] getKinds() {
        return RuleKind.values();
    }

    public Certainty[] getCertainties() {
        return Certainty.values();
    }

    /** The editions of the book, the latest first. */
    public List<RuleBookEdition> getEditions() {
        if (editions == null) {
            editions = list.editions();
        }
        return editions;
    }

    public @Nullable RuleKind getKind() {
        return address.value("kind", RuleKind.class);
    }

    public @Nullable Certainty getCertainty() {
        return address.value("certainty", Certainty.class);
    }
}
