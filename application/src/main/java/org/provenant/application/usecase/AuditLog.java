package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.AuditEntry;
import org.provenant.domain.audit.FieldChange;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Writes the history; nothing else does. An entry is one act, the changes beneath it are the records it touched. */
@ApplicationScoped
class AuditLog {

    private static final int BATCH = 1_000;

    @Inject
    Database database;

    @Inject
    ChangeRecorder recorder;

    @Inject
    AuditChain chain;

    @Inject
    KeptVersions versions;

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
        var recordedAt = moment();
        versions.keep(recordedAt, work);
        write(act, recordedAt, work.outcome().name(), work.refusal(), changes(recorder.entryId(), work));
    }

    void writeRefusal(Act act, RuleViolated why) {
        write(act, moment(), "REFUSED", why, new ChangeTree());
    }

    void writeDenial(Act act) {
        write(act, moment(), "DENIED", null, new ChangeTree());
    }

    void writeDenial(Act act, RuleViolated why) {
        write(act, moment(), "DENIED", why, new ChangeTree());
    }

    private Instant moment() {
        return Work.current().moment(clock);
    }

    private void write(
            Act act, Instant recordedAt, String outcome, @Nullable RuleViolated refusal, ChangeTree changes) {
        var values = refusal == null ? null : RuleValues.write(refusal.values());
        var receipt = chain.append(entry(act, recordedAt, outcome, refusal, values, changes), values, changes);
        Work.current().receipt(receipt);
    }

    private AuditEntry entry(
            Act act,
            Instant recordedAt,
            String outcome,
            @Nullable RuleViolated refusal,
            @Nullable String values,
            ChangeTree changes) {
        var caller = act.caller();
        var actor = Objects.requireNonNullElseGet(
                Work.current().actor(), () -> new Work.Actor(caller.user(), caller.name()));
        return new AuditEntry(
                recorder.entryId(),
                recordedAt,
                Work.current().happenedOn(),
                actor.user() == null ? null : actor.user().value(),
                actor.name(),
                caller.company() == null ? null : caller.company().value(),
                caller.companyName(),
                caller.channel().name(),
                act.useCase(),
                act.reason() == null ? null : act.reason().text(),
                outcome,
                refusal == null || values == null
                        ? null
                        : new AuditEntry.Refusal(refusal.rule().key(), RuleValues.kept(values)),
                act.subjects(),
                changes.size(),
                changes.root());
    }

    /** Writes the changes of single records behind those that set-based work has written itself. */
    private ChangeTree changes(long entry, Work work) {
        var tree = new ChangeTree();
        if (work.bulkChanges() > 0) {
            addWritten(entry, tree);
        }
        int position = work.bulkChanges();
        var noted = work.changes();
        for (int from = 0; from < noted.size(); from += BATCH) {
            var batch = database.sql().prepareBatch("""
                            insert into audit_change (entry_id, position, kind, entity, record_id, label, fields)
                            values (:entry, :position, :kind, :entity, :record, :label, cast(:fields as jsonb))
                            """);
            for (var each : noted.subList(from, Math.min(noted.size(), from + BATCH))) {
                var change = named(each);
                tree.add(change);
                batch.bind("entry", entry)
                        .bind("position", position++)
                        .bind("kind", change.kind().name())
                        .bind("entity", change.entity())
                        .bind("record", change.recordId())
                        .bind("label", change.label())
                        .bind("fields", ChangeFields.write(change.fields()))
                        .add();
            }
            batch.execute();
        }
        return tree;
    }

    private void addWritten(long entry, ChangeTree tree) {
        try (var written = database
                .sql()
                .createQuery("select kind, entity, record_id, label, fields from audit_change"
                        + " where entry_id = :entry order by position")
                .bind("entry", entry)
                .setFetchSize(BATCH)
                .map((row, context) -> ChangeFields.change(row))
                .stream()) {
            written.forEach(tree::add);
        }
    }

    private RecordChange named(NotedChange noted) {
        var entities = database.entities();
        return new RecordChange(
                noted.kind(),
                noted.record().getClass().getSimpleName(),
                noted.record().id().value(),
                noted.label(),
                noted.fields().stream()
                        .map(field -> new FieldChange(
                                field.name(),
                                FieldValues.of(field.before(), entities),
                                FieldValues.of(field.after(), entities)))
                        .toList());
    }
}
