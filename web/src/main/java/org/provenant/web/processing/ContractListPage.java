package org.provenant.web.processing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.processing.ProcessingContractList;
import org.provenant.application.processing.ProcessingContractRow;
import org.provenant.application.processing.ProcessingContractSort;
import org.provenant.application.processing.RegisterProcessingContract;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.shared.Country;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** The processing contracts, the latest first, and the form for another one. */
@Named
@RequestScoped
public class ContractListPage {

    @Inject
    ProcessingContractList list;

    @Inject
    RegisterProcessingContract registerContract;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Languages languages;

    @Inject
    Clock clock;

    private final ContractFields fields = new ContractFields();
    private @Nullable Page<ProcessingContractRow> page;

    /** The rows that the address asks for. */
    public Page<ProcessingContractRow> getPage() {
        if (page == null) {
            var open = "open".equals(address.value("term")) ? LocalDate.now(clock) : null;
            page = list.find(address.value("q"), open, order(), address.getSize(), address.getCursor());
        }
        return page;
    }

    private SortColumn.Order order() {
        var descending = address.value("sort") == null || address.isDescending();
        return new SortColumn.Order(address.sortedBy(ProcessingContractSort.SIGNED_ON), descending);
    }

    public void save() {
        var facts = fields.facts();
        var id = registerContract.register(facts);
        redirects.to("/processing/card.xhtml?id=" + id.value(), "processing.done.registered", facts.number());
    }

    /** A country's name. */
    public String country(String code) {
        return new Country(code).name(languages.getLanguage());
    }

    public ContractFields getFields() {
        return fields;
    }
}
