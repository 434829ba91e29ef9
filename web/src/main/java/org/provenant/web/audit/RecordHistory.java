package org.provenant.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.provenant.application.audit.History;
import org.provenant.application.audit.HistoryEntry;
import org.provenant.application.audit.HistoryQuery;
import org.provenant.application.shared.Page;
import org.provenant.web.platform.ListAddress;

/** What was done to the record that a page shows, and by a user, for the tags {@code prv:history} and {@code prv:deeds}. */
@Named
@RequestScoped
public class RecordHistory {

    @Inject
    History history;

    @Inject
    ChangeTrail trail;

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
                entity + record, key -> followed(history.of(entity, record, address.getSize(), address.getCursor())));
    }

    /** What a user has done, the latest first. */
    public Page<HistoryEntry> by(long user) {
        var acts = new HistoryQuery(
                new HistoryQuery.Who(null, user),
                HistoryQuery.ALL.what(),
                HistoryQuery.ALL.when(),
                HistoryQuery.Readings.AMONG_ALL);
        return read.computeIfAbsent(
                "by" + user, key -> followed(history.find(acts, address.getSize(), address.getCursor())));
    }

    private Page<HistoryEntry> followed(Page<HistoryEntry> page) {
        trail.follow(page.rows());
        return page;
    }
}
