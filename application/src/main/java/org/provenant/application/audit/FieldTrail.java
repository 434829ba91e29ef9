package org.provenant.application.audit;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.audit.FieldChange;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.identity.Permission;

/** Which earlier entry wrote the value that a change replaced, and which later one replaced the value that it wrote. */
@Lookup
@Allowed({Permission.READ_RECORDS, Permission.READ_USERS})
public class FieldTrail {

    /** So many fields are followed at once; nobody reads more of them on a page. */
    static final int MOST = 400;

    /** A neighbour is told only if its value is the one that was taken over, so that no link says what is not so. */
    private static final String NEIGHBOURS = """
            select w.at, n.*
            from unnest(:entries, :kinds, :records, :fields, :befores, :afters)
                with ordinality as w (entry, entity, record, field, before, after, at)
              cross join lateral (
                (select true as earlier, e.id, e.use_case, e.actor, e.recorded_at
                  from audit_change c join audit_entry e on e.id = c.entry_id
                  where c.entity = w.entity and c.record_id = w.record and c.entry_id < w.entry
                    and jsonb_exists(c.fields, w.field)
                    and c.fields -> w.field -> 'after' ->> 'text' is not distinct from w.before and %1$s
                  order by c.entry_id desc limit 1)
                union all
                (select false, e.id, e.use_case, e.actor, e.recorded_at
                  from audit_change c join audit_entry e on e.id = c.entry_id
                  where c.entity = w.entity and c.record_id = w.record and c.entry_id > w.entry
                    and jsonb_exists(c.fields, w.field)
                    and c.fields -> w.field -> 'before' ->> 'text' is not distinct from w.after and %1$s
                  order by c.entry_id limit 1)) n
            """;

    @Inject
    Database database;

    @Inject
    HistoryScope scope;

    /** A field of a record as an entry changed it. */
    public record Place(long entry, String entity, long record, String field) implements Serializable {}

    /** Another entry that wrote the same field. */
    public record Neighbour(long entry, String useCase, String actor, Instant at) implements Serializable {}

    /**
     * The entries on both sides of a change.
     *
     * @param earlier the one that wrote what the change replaced
     * @param later the one that replaced what the change wrote
     */
    public record Neighbours(
            @Nullable Neighbour earlier, @Nullable Neighbour later) implements Serializable {

        static final Neighbours NONE = new Neighbours(null, null);
    }

    /** The neighbours of all changes beneath these entries; what has none is left out. */
    public Map<Place, Neighbours> of(List<HistoryEntry> entries) {
        var places = new ArrayList<Place>();
        var befores = new ArrayList<@Nullable String>();
        var afters = new ArrayList<@Nullable String>();
        for (var entry : entries) {
            for (var change : entry.changes()) {
                for (var field : change.fields()) {
                    if (places.size() < MOST) {
                        places.add(place(entry, change, field));
                        befores.add(text(field.before()));
                        afters.add(text(field.after()));
                    }
                }
            }
        }
        return places.isEmpty() ? Map.of() : neighbours(places, befores, afters);
    }

    private Map<Place, Neighbours> neighbours(
            List<Place> places, List<@Nullable String> befores, List<@Nullable String> afters) {
        var found = new HashMap<Place, Neighbours>();
        scope.bound(database.sql().createQuery(NEIGHBOURS.formatted(scope.visible())))
                .bindArray(
                        "entries", Long.class, places.stream().map(Place::entry).toList())
                .bindArray(
                        "kinds",
                        String.class,
                        places.stream().map(Place::entity).toList())
                .bindArray(
                        "records",
                        Long.class,
                        places.stream().map(Place::record).toList())
                .bindArray(
                        "fields",
                        String.class,
                        places.stream().map(Place::field).toList())
                .bindArray("befores", String.class, befores)
                .bindArray("afters", String.class, afters)
                .map((row, context) -> {
                    var place = places.get(row.getInt("at") - 1);
                    var neighbour = new Neighbour(
                            row.getLong("id"),
                            row.getString("use_case"),
                            row.getString("actor"),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant());
                    var known = found.getOrDefault(place, Neighbours.NONE);
                    return found.put(
                            place,
                            row.getBoolean("earlier")
                                    ? new Neighbours(neighbour, known.later())
                                    : new Neighbours(known.earlier(), neighbour));
                })
                .list();
        return found;
    }

    private static Place place(HistoryEntry entry, RecordChange change, FieldChange field) {
        return new Place(entry.id(), change.entity(), change.recordId(), field.field());
    }

    private static @Nullable String text(@Nullable FieldValue value) {
        return value == null ? null : value.text();
    }
}
