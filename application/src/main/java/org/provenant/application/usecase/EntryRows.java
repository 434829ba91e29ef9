package org.provenant.application.usecase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.AuditEntry;
import org.provenant.domain.audit.TreeHash;

/** Reads entries from the tables of the history exactly as they are hashed. */
public final class EntryRows {

    /** What has to be selected from {@code audit_entry e}. */
    public static final String COLUMNS = "e.id, e.recorded_at, e.happened_on, e.actor_id, e.actor, e.company_id,"
            + " e.company, e.channel, e.use_case, e.reason, e.outcome, e.rule, e.rule_values, e.subjects, e.changes";

    private EntryRows() {}

    /**
     * The entry of a row.
     *
     * @param changesRoot root over the changes of the entry
     * @throws IllegalArgumentException if the row holds what the register never writes
     */
    public static AuditEntry entry(ResultSet row, TreeHash changesRoot) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("actor_id", Long.class),
                row.getString("actor"),
                row.getObject("company_id", Long.class),
                row.getString("company"),
                row.getString("channel"),
                row.getString("use_case"),
                row.getString("reason"),
                row.getString("outcome"),
                refusal(row.getString("rule"), row.getString("rule_values")),
                List.of((String[]) row.getArray("subjects").getArray()),
                row.getLong("changes"),
                changesRoot);
    }

    private static AuditEntry.@Nullable Refusal refusal(@Nullable String rule, @Nullable String values) {
        return rule == null || values == null ? null : new AuditEntry.Refusal(rule, RuleValues.kept(values));
    }
}
