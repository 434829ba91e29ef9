package org.provenant.application.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.application.usecase.ChangeTree;
import org.provenant.application.usecase.EntryRows;
import org.provenant.domain.audit.HistoryFault;
import org.provenant.domain.audit.TreeHash;

/** Hashes every entry and every change anew and compares them with the chain. */
final class ContentPass {

    private static final int FETCH = 2_000;

    /** Both orders are those of the primary keys, so that neither side is sorted or held. */
    private static final String ENTRIES = "select " + EntryRows.COLUMNS + ", l.number, l.entry_id, l.changes_root,"
            + " l.leaf from audit_entry e full join audit_link l on l.entry_id = e.id"
            + " order by coalesce(e.id, l.entry_id)";

    private static final String CHANGES = "select entry_id, position, kind, entity, record_id, label, fields"
            + " from audit_change order by entry_id, position";

    private static final String BRANCHES =
            "select entry_id, position, hash from audit_branch order by entry_id, position";

    private final HistoryFindings findings;
    private final ResultSet changes;
    private final ResultSet branches;
    private boolean moreChanges;
    private boolean moreBranches;
    private long read;

    private ContentPass(ResultSet changes, ResultSet branches, HistoryFindings findings) throws SQLException {
        this.changes = changes;
        this.branches = branches;
        this.findings = findings;
        moreChanges = changes.next();
        moreBranches = branches.next();
    }

    /** Says how many changes there are. */
    static long run(Connection connection, HistoryFindings findings) throws SQLException {
        try (var entries = connection.prepareStatement(ENTRIES);
                var changes = connection.prepareStatement(CHANGES);
                var branches = connection.prepareStatement(BRANCHES)) {
            entries.setFetchSize(FETCH);
            changes.setFetchSize(FETCH);
            branches.setFetchSize(FETCH);
            try (var entryRows = entries.executeQuery();
                    var changeRows = changes.executeQuery();
                    var branchRows = branches.executeQuery()) {
                return new ContentPass(changeRows, branchRows, findings).run(entryRows);
            }
        }
    }

    private long run(ResultSet entries) throws SQLException {
        while (entries.next()) {
            var linked = entries.getObject("entry_id", Long.class);
            var id = entries.getObject("id", Long.class);
            if (linked == null) {
                findings.add(HistoryFault.ENTRY_UNLINKED, null, Long.toString(entries.getLong("id")));
                changesOf(entries.getLong("id"), null);
            } else if (id == null) {
                findings.add(HistoryFault.ENTRY_MISSING, entries.getLong("number"), linked.toString());
                changesOf(linked, null);
            } else {
                compare(entries, id);
            }
        }
        if (moreChanges) {
            findings.add(HistoryFault.ENTRY_MISSING, null, Long.toString(changes.getLong("entry_id")));
        }
        return read;
    }

    private void compare(ResultSet entry, long id) throws SQLException {
        long number = entry.getLong("number");
        var tree = changesOf(id, number);
        var root = TreeHash.of(entry.getBytes("changes_root"));
        if (tree == null || !tree.root().equals(root) || tree.size() != entry.getLong("changes")) {
            findings.add(HistoryFault.CHANGES_CHANGED, number, Long.toString(id));
        } else {
            compareBranches(id, number, tree);
        }
        TreeHash leaf;
        try {
            leaf = EntryRows.entry(entry, root).leaf();
        } catch (IllegalArgumentException unreadable) {
            findings.add(HistoryFault.ENTRY_CHANGED, number, Long.toString(id));
            return;
        }
        if (!leaf.equals(TreeHash.of(entry.getBytes("leaf")))) {
            findings.add(HistoryFault.ENTRY_CHANGED, number, Long.toString(id));
        }
    }

    /** The tree over the changes of an entry; nothing if they cannot be what was written. */
    private @Nullable ChangeTree changesOf(long entry, @Nullable Long number) throws SQLException {
        while (moreChanges && changes.getLong("entry_id") < entry) {
            findings.add(HistoryFault.CHANGES_CHANGED, number, Long.toString(changes.getLong("entry_id")));
            moreChanges = changes.next();
        }
        @Nullable ChangeTree tree = new ChangeTree();
        for (int position = 0; moreChanges && changes.getLong("entry_id") == entry; position++) {
            read++;
            if (tree != null && !added(tree, position)) {
                tree = null;
            }
            moreChanges = changes.next();
        }
        return tree;
    }

    private boolean added(ChangeTree tree, int position) throws SQLException {
        if (changes.getInt("position") != position) {
            return false;
        }
        try {
            tree.add(ChangeFields.change(changes));
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private void compareBranches(long entry, long number, ChangeTree tree) throws SQLException {
        int position = 0;
        boolean same = true;
        while (moreBranches && branches.getLong("entry_id") <= entry) {
            same &= branches.getLong("entry_id") == entry
                    && branches.getInt("position") == position
                    && position < tree.branches().size()
                    && tree.branches().get(position).equals(TreeHash.of(branches.getBytes("hash")));
            position++;
            moreBranches = branches.next();
        }
        if (!same || position != tree.branches().size()) {
            findings.add(HistoryFault.BRANCH_CHANGED, number, Long.toString(entry));
        }
    }
}
