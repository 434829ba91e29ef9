package org.provenant.application.testbed;

import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The latest entry of the history as the tables hold it.
 *
 * @param rule key of the rule that forbade it
 * @param changes what became of each record: {@code Place.name} to {@code before → after}
 */
@Vetoed
public record LastEntry(
        String useCase,
        String outcome,
        @Nullable String reason,
        @Nullable String rule,
        Map<String, String> changes) {

    /** Of anybody, about anything. */
    public static LastEntry in(TestDatabase tables) {
        return tables.sql().withHandle(sql -> {
            var changes = new TreeMap<String, String>();
            sql.createQuery("""
                            select entity || '.' || key as field, coalesce(value -> 'before' ->> 'text', '') || ' → '
                              || coalesce(value -> 'after' ->> 'text', '') as sides
                            from audit_change, jsonb_each(fields)
                            where entry_id = (select max(id) from audit_entry)
                            """)
                    .map((row, context) -> List.of(row.getString("field"), row.getString("sides")))
                    .forEach(change -> changes.put(change.get(0), change.get(1)));
            return sql.createQuery("select use_case, outcome, reason, rule from audit_entry order by id desc limit 1")
                    .map((row, context) -> new LastEntry(
                            row.getString("use_case"),
                            row.getString("outcome"),
                            row.getString("reason"),
                            row.getString("rule"),
                            changes))
                    .one();
        });
    }
}
