package org.provenant.application.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.application.usecase.ChangeTree;
import org.provenant.application.usecase.EntryRows;
import org.provenant.domain.audit.TreeHash;

/** Computes leaves and links anew after the history was changed: what a forger who knows the format would do. */
final class Rewriting {

    private Rewriting() {}

    static void of(Handle sql) {
        var link = new TreeHash[] {TreeHash.beforeFirstLink()};
        var numbers = sql.createQuery("select " + EntryRows.COLUMNS
                        + ", l.number from audit_link l join audit_entry e on e.id = l.entry_id order by l.number")
                .map((row, context) -> linked(sql, row, link))
                .list();
        var last = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
        sql.execute("update audit_head set number = ?, link = ?", last, link[0].bytes());
    }

    private static long linked(Handle sql, ResultSet row, TreeHash[] link) throws SQLException {
        var changes = new ChangeTree();
        sql.createQuery("select kind, entity, record_id, label, fields from audit_change where entry_id = :id"
                        + " order by position")
                .bind("id", row.getLong("id"))
                .map((change, context) -> ChangeFields.change(change))
                .forEach(changes::add);
        var leaf = EntryRows.entry(row, changes.root()).leaf();
        link[0] = link[0].linkTo(leaf);
        long number = row.getLong("number");
        sql.execute(
                "update audit_link set changes_root = ?, leaf = ?, link = ? where number = ?",
                changes.root().bytes(),
                leaf.bytes(),
                link[0].bytes(),
                number);
        return number;
    }
}
