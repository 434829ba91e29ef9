package org.provenant.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.History;
import org.provenant.application.audit.HistoryEntry;
import org.provenant.application.audit.HistoryQuery;
import org.provenant.application.shared.Page;
import org.provenant.domain.audit.Outcome;
import org.provenant.web.platform.ListAddress;

/** Every entry of the history that the caller may see, the latest first. */
@Named
@RequestScoped
public class HistoryListPage {

    @Inject
    History history;

    @Inject
    ListAddress address;

    private @Nullable Page<HistoryEntry> page;

    public Page<HistoryEntry> getPage() {
        if (page == null) {
            page = history.find(
                    new HistoryQuery(
                            address.value("q"),
                            address.value("what"),
                            getOutcome(),
                            address.day("from"),
                            address.day("to")),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }

    /** What has been done at all, for the choice. */
    public List<String> getUseCases() {
        return history.useCases();
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public @Nullable Outcome getOutcome() {
        return address.value("outcome", Outcome.class);
    }
}
