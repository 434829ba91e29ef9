package org.provenant.domain.audit;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an act did to one record.
 *
 * @param kind made or changed
 * @param entity the kind of record, by the name of its domain class
 * @param recordId the record's number
 * @param label what the record was called at the time
 * @param fields every field that changed, in the order of their names
 */
public record RecordChange(ChangeKind kind, String entity, long recordId, String label, List<FieldChange> fields)
        implements Serializable {

    /** Name and version of the canonical form. */
    public static final String FORM = "provenant-change-1";

    public RecordChange {
        fields = List.copyOf(fields);
    }

    /** The bytes that are hashed of it (docs/history-format.md). */
    public byte[] canonical() {
        var sides = new HashMap<String, Object>();
        for (var field : fields) {
            var side = new HashMap<String, Object>();
            put(side, "before", field.before());
            put(side, "after", field.after());
            sides.put(field.field(), side);
        }
        return CanonicalJson.write(Map.of(
                "entity",
                entity,
                "fields",
                sides,
                "form",
                FORM,
                "kind",
                kind.name(),
                "label",
                label,
                "record",
                recordId));
    }

    private static void put(Map<String, Object> sides, String name, @Nullable FieldValue value) {
        if (value != null) {
            sides.put(
                    name,
                    value.id() == null ? Map.of("text", value.text()) : Map.of("id", value.id(), "text", value.text()));
        }
    }
}
