package org.provenant.application.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.ChangeKind;
import org.provenant.domain.audit.FieldChange;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.audit.RecordChange;

/** Changes as the tables of the history keep them, their fields as JSON. */
public final class ChangeFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ChangeFields() {}

    /** Writes them. */
    public static String write(List<FieldChange> changes) {
        var fields = JSON.createObjectNode();
        for (var change : changes) {
            var sides = fields.putObject(change.field());
            put(sides, "before", change.before());
            put(sides, "after", change.after());
        }
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can always be written", e);
        }
    }

    /**
     * Reads them in the order of their names.
     *
     * @throws IllegalArgumentException if they were not written by us
     */
    public static List<FieldChange> read(String json) {
        try {
            var fields = new ArrayList<FieldChange>();
            JSON.readTree(json)
                    .properties()
                    .forEach(field -> fields.add(new FieldChange(
                            field.getKey(),
                            value(field.getValue().get("before")),
                            value(field.getValue().get("after")))));
            fields.sort(Comparator.comparing(FieldChange::field));
            return fields;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not written by us: " + json, e);
        }
    }

    /** A row of the changes with {@code kind, entity, record_id, label, fields}. */
    public static RecordChange change(ResultSet row) throws SQLException {
        return new RecordChange(
                ChangeKind.valueOf(row.getString("kind")),
                row.getString("entity"),
                row.getLong("record_id"),
                row.getString("label"),
                read(row.getString("fields")));
    }

    private static void put(ObjectNode sides, String side, @Nullable FieldValue value) {
        if (value != null) {
            var written = sides.putObject(side).put("text", value.text());
            if (value.id() != null) {
                written.put("id", value.id());
            }
        }
    }

    private static @Nullable FieldValue value(@Nullable JsonNode side) {
        return side == null
                ? null
                : new FieldValue(
                        side.path("text").asText(),
                        side.has("id") ? side.get("id").asLong() : null);
    }
}
