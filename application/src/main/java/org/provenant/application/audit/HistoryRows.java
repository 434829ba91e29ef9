package org.provenant.application.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.RuleValues;
import org.provenant.domain.audit.ChangeKind;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.audit.FieldChange;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.audit.Outcome;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.shared.RuleViolated;

/** Reads the rows of the history back into records. */
final class HistoryRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HistoryRows() {}

    static HistoryEntry entry(ResultSet row, List<RecordChange> changes) throws SQLException {
        return new HistoryEntry(
                row.getLong("id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("actor_id", Long.class),
                row.getString("actor"),
                row.getString("company"),
                Channel.valueOf(row.getString("channel")),
                row.getString("use_case"),
                row.getString("reason"),
                Outcome.valueOf(row.getString("outcome")),
                refusal(row.getString("rule"), row.getString("rule_values")),
                row.getInt("changes"),
                changes);
    }

    static HistoryEntry with(HistoryEntry entry, List<RecordChange> changes) {
        return new HistoryEntry(
                entry.id(),
                entry.recordedAt(),
                entry.happenedOn(),
                entry.actorId(),
                entry.actor(),
                entry.company(),
                entry.channel(),
                entry.useCase(),
                entry.reason(),
                entry.outcome(),
                entry.refusal(),
                entry.changeCount(),
                changes);
    }

    static RecordChange change(ResultSet row, StatementContext context) throws SQLException {
        return new RecordChange(
                ChangeKind.valueOf(row.getString("kind")),
                row.getString("entity"),
                row.getLong("record_id"),
                row.getString("label"),
                fields(row.getString("fields")));
    }

    private static @Nullable RuleViolated refusal(@Nullable String rule, @Nullable String values) {
        return rule == null || values == null
                ? null
                : new RuleViolated(
                        RuleValues.rule(rule), RuleValues.read(values).toArray());
    }

    private static List<FieldChange> fields(String json) {
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
            throw new IllegalStateException("not written by us: " + json, e);
        }
    }

    private static @Nullable FieldValue value(@Nullable JsonNode side) {
        return side == null
                ? null
                : new FieldValue(
                        side.get("text").asText(),
                        side.has("id") ? side.get("id").asLong() : null);
    }
}
