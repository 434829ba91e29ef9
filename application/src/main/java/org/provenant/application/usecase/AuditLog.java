package org.provenant.application.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/**
 * Writes the history; nothing else does. An entry is one act, the changes beneath it are the records it touched. The
 * columns {@code hash} and {@code previous_hash} are reserved for a chain over the entries.
 */
@ApplicationScoped
class AuditLog {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 1_000;

    @Inject
    Database database;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /** What the boundary knows of an act. */
    record Act(
            Caller caller,
            String useCase,
            List<String> subjects,
            @Nullable Reason reason) {}

    void write(Act act) {
        var work = Work.current();
        var entry = recorder.entryId();
        var refusal = work.refusal();
        insertEntry(entry, act, work.outcome().name(), refusal, work.changes().size() + work.bulkChanges());
        insertChanges(entry, act.caller(), work);
    }

    void writeRefusal(Act act, RuleViolated why) {
        insertEntry(recorder.entryId(), act, "REFUSED", why, 0);
    }

    void writeDenial(Act act) {
        insertEntry(recorder.entryId(), act, "DENIED", null, 0);
    }

    private void insertEntry(long entry, Act act, String outcome, @Nullable RuleViolated refusal, int changes) {
        var caller = act.caller();
        var happenedOn = Work.current().happenedOn();
        var actor = Objects.requireNonNullElseGet(
                Work.current().actor(), () -> new Work.Actor(caller.user(), caller.name()));
        var recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        var receipt = database.sql()
                .createQuery("""
                        insert into audit_entry (id, recorded_at, happened_on, actor_id, actor, company_id, company,
                            channel, use_case, reason, outcome, rule, rule_values, subjects, changes)
                        values (:id, :recordedAt, :happenedOn, :actorId, :actor, :companyId, :company,
                            :channel, :useCase, :reason, :outcome, :rule, cast(:ruleValues as jsonb), :subjects, :changes)
                        returning pg_current_xact_id()::text, pg_backend_pid()
                        """)
                .bind("id", entry)
                .bind("recordedAt", recordedAt)
                .bind("happenedOn", happenedOn)
                .bind("actorId", actor.user() == null ? null : actor.user().value())
                .bind("actor", actor.name())
                .bind(
                        "companyId",
                        caller.company() == null ? null : caller.company().value())
                .bind("company", caller.companyName())
                .bind("channel", caller.channel().name())
                .bind("useCase", act.useCase())
                .bind("reason", act.reason() == null ? null : act.reason().text())
                .bind("outcome", outcome)
                .bind("rule", refusal == null ? null : refusal.rule().key())
                .bind("ruleValues", refusal == null ? null : RuleValues.write(refusal.values()))
                .bindArray("subjects", String.class, act.subjects())
                .bind("changes", changes)
                .map((row, context) -> new Receipt(entry, recordedAt, act.useCase(), row.getString(1), row.getInt(2)))
                .one();
        Work.current().receipt(receipt);
    }

    private void insertChanges(long entry, Caller caller, Work work) {
        var changes = work.changes();
        int position = work.bulkChanges();
        for (int from = 0; from < changes.size(); from += BATCH) {
            var batch = database.sql().prepareBatch("""
                            insert into audit_change (entry_id, position, kind, entity, record_id, label, fields)
                            values (:entry, :position, :kind, :entity, :record, :label, cast(:fields as jsonb))
                            """);
            for (var change : changes.subList(from, Math.min(changes.size(), from + BATCH))) {
                batch.bind("entry", entry)
                        .bind("position", position++)
                        .bind("kind", change.kind().name())
                        .bind("entity", change.record().getClass().getSimpleName())
                        .bind("record", change.record().id().value())
                        .bind("label", change.label())
                        .bind("fields", json(change))
                        .add();
            }
            batch.execute();
        }
    }

    private String json(NotedChange change) {
        var entities = database.entities();
        var fields = JSON.createObjectNode();
        for (var field : change.fields()) {
            var sides = fields.putObject(field.name());
            put(sides, "before", FieldValues.of(field.before(), entities));
            put(sides, "after", FieldValues.of(field.after(), entities));
        }
        return text(fields);
    }

    private static void put(ObjectNode sides, String side, @Nullable FieldValue value) {
        if (value != null) {
            var written = sides.putObject(side).put("text", value.text());
            if (value.id() != null) {
                written.put("id", value.id());
            }
        }
    }

    private static String text(Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can always be written", e);
        }
    }
}
