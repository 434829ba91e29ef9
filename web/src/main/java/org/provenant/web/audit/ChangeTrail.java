package org.provenant.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.FieldTrail;
import org.provenant.application.audit.HistoryEntry;
import org.provenant.application.usecase.Corrections;
import org.provenant.domain.audit.RecordChange;
import org.provenant.web.platform.Labels;

/** Beside each value of a change: the entry that it came from, and the one that corrected or changed it later. */
@Named
@RequestScoped
public class ChangeTrail {

    @Inject
    FieldTrail trail;

    @Inject
    Corrections corrections;

    @Inject
    Labels labels;

    private final Map<FieldTrail.Place, FieldTrail.Neighbours> known = new HashMap<>();

    /** Follows the fields of these entries, which a page is about to show. */
    void follow(List<HistoryEntry> entries) {
        known.putAll(trail.of(entries));
    }

    /** The entry that wrote what this change replaced, or null if none is known. */
    public FieldTrail.@Nullable Neighbour earlier(HistoryEntry entry, RecordChange change, String field) {
        var found = known.get(place(entry, change, field));
        return found == null ? null : found.earlier();
    }

    /** The entry that replaced what this change wrote, or null if the value still stands. */
    public FieldTrail.@Nullable Neighbour later(HistoryEntry entry, RecordChange change, String field) {
        var found = known.get(place(entry, change, field));
        return found == null ? null : found.later();
    }

    /** How the entry stands to the earlier one. */
    public String toEarlier(HistoryEntry entry, FieldTrail.Neighbour earlier) {
        return labels.text(
                corrections.has(entry.useCase()) ? "audit.label.corrects" : "audit.label.replaces",
                Long.toString(earlier.entry()),
                earlier.at());
    }

    /** How the later entry stands to this one. */
    public String toLater(FieldTrail.Neighbour later) {
        return labels.text(
                corrections.has(later.useCase()) ? "audit.label.correctedBy" : "audit.label.replacedBy",
                Long.toString(later.entry()),
                later.at());
    }

    private static FieldTrail.Place place(HistoryEntry entry, RecordChange change, String field) {
        return new FieldTrail.Place(entry.id(), change.entity(), change.recordId(), field);
    }
}
