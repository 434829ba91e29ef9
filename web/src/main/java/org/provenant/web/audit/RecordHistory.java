package org.provenant.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.provenant.application.audit.History;
import org.provenant.application.audit.HistoryEntry;
import org.provenant.application.shared.Page;
import org.provenant.web.platform.ListAddress;

/** What was done to the record that a page shows, for the tag {@code prv:history}. */
@Named
@RequestScoped
public class RecordHistory {

    @Inject
    History history;

    @Inject
    ListAddress address;

    private final Map<String, Page<HistoryEntry>> read = new HashMap<>();

    /**
     * The entries about a record at the place that the address names, the latest first.
     *
     * @param entity kind of record, by the name of its domain class
     */
    public Page<HistoryEntry> of(String entity, long record) {
        return read.computeIfAbsent(
                entity + record, key -> history.of(entity, record, address.getSize(), address.getCursor()));
    }
}
