package org.provenant.application.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.provenant.domain.audit.TreeHash;

/**
 * Entries and changes written by the database in the form that is hashed (docs/history-format.md), in three columns: what
 * stands before the one part that is kept as JSON, this part, and what stands after it. So a million of them are checked
 * without taking each apart and putting it together again.
 */
final class CanonicalRows {

    /** The three columns of an entry, from {@code audit_entry e} and {@code audit_link l}. */
    static final String ENTRY = """
            '{"actor":' || to_json(e.actor)
              || coalesce(',"actorId":' || e.actor_id, '')
              || ',"changes":{"count":' || e.changes || ',"root":"' || encode(l.changes_root, 'hex')
              || '"},"channel":' || to_json(e.channel)
              || coalesce(',"company":' || to_json(e.company), '')
              || coalesce(',"companyId":' || e.company_id, '')
              || ',"form":"provenant-entry-1"'
              || coalesce(',"happenedOn":' || to_json(e.happened_on), '')
              || ',"id":' || e.id
              || ',"outcome":' || to_json(e.outcome)
              || coalesce(',"reason":' || to_json(e.reason), '')
              || ',"recordedAt":"'
              || case when e.recorded_at between '0001-01-01 00:00Z' and '9999-12-31 00:00Z'
                   then to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                   else to_json(e.recorded_at)::text end
              || '"'
              || case when e.rule is null or e.rule_values is null then ''
                   else ',"refusal":{"rule":' || to_json(e.rule) || ',"values":' end,
            case when e.rule is not null then e.rule_values end,
            case when e.rule is null or e.rule_values is null then '' else '}' end
              || ',"subjects":' || to_json(e.subjects) || ',"useCase":' || to_json(e.use_case) || '}'
            """;

    /** The three columns of a change, from {@code audit_change c}. */
    static final String CHANGE = """
            '{"entity":' || to_json(c.entity) || ',"fields":',
            c.fields,
            ',"form":"provenant-change-1","kind":' || to_json(c.kind) || ',"label":' || to_json(c.label)
              || ',"record":' || c.record_id || '}'
            """;

    private CanonicalRows() {}

    /**
     * The leaf of what stands in the three columns from this one on. What lacks a value that every row has is no leaf, and
     * like none.
     */
    static TreeHash leaf(ResultSet row, int first) throws SQLException {
        var before = row.getBytes(first);
        var json = row.getBytes(first + 1);
        var after = row.getBytes(first + 2);
        if (before == null || after == null) {
            return TreeHash.ofNothing();
        }
        return json == null
                ? TreeHash.ofLeaf(before, after)
                : TreeHash.ofLeaf(before, StoredJson.canonical(json), after);
    }
}
