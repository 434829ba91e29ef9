package org.provenant.application.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;
import org.provenant.domain.shared.ValueRule;

/**
 * Compares the version that a user saw with the present one. Whoever comes too late is told who was faster, when, and
 * which fields have changed since.
 */
@ApplicationScoped
public class SeenVersion {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_CHANGES = 50;

    @Inject
    Database database;

    /**
     * @param seen the version that the user saw
     * @param present the version of this moment
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}, or {@link ValueRule#CHANGED_SINCE} if the history
     *     knows of no change
     */
    public void require(Recorded record, int seen, int present) {
        if (seen != present) {
            throw refusal(since(record, present - seen));
        }
    }

    private static RuleViolated refusal(List<Change> changes) {
        if (changes.isEmpty()) {
            return new RuleViolated(ValueRule.CHANGED_SINCE);
        }
        var fields = new TreeSet<String>();
        changes.forEach(change -> fields.addAll(change.fields()));
        return new RuleViolated(
                ValueRule.CHANGED_BY_SOMEBODY_ELSE,
                changes.stream().map(Change::actor).distinct().toList(),
                changes.get(0).at(),
                fields.stream().map(field -> new Term("field." + field)).toList());
    }

    /** Each version is one change in the history, so as many as there are versions in between; the latest first. */
    private List<Change> since(Recorded record, int versions) {
        return database.sql()
                .createQuery("""
                        select e.actor, e.recorded_at, c.fields from audit_change c join audit_entry e on e.id = c.entry_id
                        where c.entity = :entity and c.record_id = :record and c.kind = 'CHANGED'
                        order by c.entry_id desc, c.position desc limit :versions
                        """)
                .bind("entity", record.getClass().getSimpleName())
                .bind("record", record.id().value())
                .bind("versions", Math.max(0, Math.min(versions, MOST_CHANGES)))
                .map((row, context) -> new Change(
                        row.getString("actor"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        fields(row.getString("fields"))))
                .list();
    }

    private static List<String> fields(String json) {
        try {
            var names = new ArrayList<String>();
            JSON.readTree(json).fieldNames().forEachRemaining(names::add);
            return names;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written by us: " + json, e);
        }
    }

    private record Change(String actor, Instant at, List<String> fields) {}
}
