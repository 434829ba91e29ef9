package org.provenant.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.EntrySeals;
import org.provenant.application.audit.History;
import org.provenant.application.audit.HistoryEntry;
import org.provenant.web.platform.ListAddress;

/** One entry of the history at its permanent address, with every change beneath it. */
@Named
@RequestScoped
public class HistoryEntryPage {

    @Inject
    History history;

    @Inject
    EntrySeals seals;

    @Inject
    ListAddress address;

    private int from;
    private @Nullable HistoryEntry entry;
    private EntrySeals.@Nullable Seal seal;

    public HistoryEntry getEntry() {
        if (entry == null) {
            entry = history.entry(address.id(), from);
        }
        return entry;
    }

    /** Its place in the chain, and what is signed of it. */
    public EntrySeals.Seal getSeal() {
        if (seal == null) {
            seal = seals.of(address.id());
        }
        return seal;
    }

    /** Position of the first change on the following page, or nothing if this is the last. */
    public @Nullable Integer getNext() {
        var next = from + History.CHANGES;
        return next < getEntry().changeCount() ? next : null;
    }

    /** Position of the first change on the page before, or nothing if this is the first. */
    public @Nullable Integer getPrevious() {
        return from == 0 ? null : Math.max(0, from - History.CHANGES);
    }

    public int getFrom() {
        return from;
    }

    public void setFrom(int from) {
        this.from = Math.max(0, from);
    }
}
