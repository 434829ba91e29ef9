package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.AuditEntry;
import org.provenant.domain.audit.TreeHash;

/**
 * Adds entries to the chain over the history: one number without gaps and one link for each entry, whatever its size
 * (docs/history-format.md).
 */
@ApplicationScoped
class AuditChain {

    /** Entry and link in one statement, because everybody else waits from here until the commit. */
    private static final String APPEND = """
            with head as (
              update audit_head set number = number + 1, link = sha256(link || :leaf) returning number, link),
            entry as (
              insert into audit_entry (id, recorded_at, happened_on, actor_id, actor, company_id, company,
                channel, use_case, reason, outcome, rule, rule_values, subjects, changes)
              values (:id, :recordedAt, :happenedOn, :actorId, :actor, :companyId, :company,
                :channel, :useCase, :reason, :outcome, :rule, cast(:ruleValues as jsonb), :subjects, :changes))
            insert into audit_link (number, entry_id, changes_root, leaf, link)
            select number, :id, :changesRoot, :leaf, link from head
            returning pg_current_xact_id()::text, pg_backend_pid()
            """;

    @Inject
    Database database;

    /** The statement that adds an entry. */
    String statement() {
        return APPEND;
    }

    /**
     * Adds an entry; the last that a transaction does.
     *
     * @param ruleValues the values of what forbade it, as JSON
     * @param changes what it changed, written already
     */
    Receipt append(AuditEntry entry, @Nullable String ruleValues, ChangeTree changes) {
        insertBranches(entry.id(), changes.branches());
        var recordedAt = entry.recordedAt().atOffset(ZoneOffset.UTC);
        return database.sql()
                .createQuery(statement())
                .bind("id", entry.id())
                .bind("recordedAt", recordedAt)
                .bind("happenedOn", entry.happenedOn())
                .bind("actorId", entry.actorId())
                .bind("actor", entry.actor())
                .bind("companyId", entry.companyId())
                .bind("company", entry.company())
                .bind("channel", entry.channel())
                .bind("useCase", entry.useCase())
                .bind("reason", entry.reason())
                .bind("outcome", entry.outcome())
                .bind("rule", entry.refusal() == null ? null : entry.refusal().rule())
                .bind("ruleValues", ruleValues)
                .bindArray("subjects", String.class, entry.subjects())
                .bind("changes", entry.changes())
                .bind("leaf", entry.leaf().bytes())
                .bind("changesRoot", entry.changesRoot().bytes())
                .map((row, context) ->
                        new Receipt(entry.id(), recordedAt, entry.useCase(), row.getString(1), row.getInt(2)))
                .one();
    }

    private void insertBranches(long entry, List<TreeHash> branches) {
        if (branches.isEmpty()) {
            return;
        }
        var batch = database.sql()
                .prepareBatch("insert into audit_branch (entry_id, position, hash) values (:entry, :position, :hash)");
        for (int position = 0; position < branches.size(); position++) {
            batch.bind("entry", entry)
                    .bind("position", position)
                    .bind("hash", branches.get(position).bytes())
                    .add();
        }
        batch.execute();
    }
}
