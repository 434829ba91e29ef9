package org.provenant.application.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.RuleValues;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.audit.Outcome;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.shared.RuleViolated;

/** Reads the rows of the history back into records. */
final class HistoryRows {

    /** What has to be selected from {@code audit_entry e}. */
    static final String COLUMNS = "e.id, e.recorded_at, e.happened_on, e.actor_id, e.actor, e.company, e.channel,"
            + " e.use_case, e.reason, e.outcome, e.rule, e.rule_values, e.subjects, e.changes";

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
                Arrays.stream((String[]) row.getArray("subjects").getArray())
                        .map(HistoryEntry.Subject::parse)
                        .toList(),
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
                entry.subjects(),
                entry.changeCount(),
                changes);
    }

    private static @Nullable RuleViolated refusal(@Nullable String rule, @Nullable String values) {
        return rule == null || values == null
                ? null
                : new RuleViolated(
                        RuleValues.rule(rule), RuleValues.read(values).toArray());
    }
}
