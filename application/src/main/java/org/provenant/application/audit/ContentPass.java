package org.provenant.application.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.ChangeTree;
import org.provenant.domain.audit.HistoryFault;
import org.provenant.domain.audit.TreeHash;

/** Hashes every entry and every change anew and compares them with the chain. */
final class ContentPass {

    private static final int FETCH = 2_000;

    /** Both orders are those of the primary keys, so that neither side is sorted or held. */
    private static final String ENTRIES = """
            select e.id, l.entry_id, l.number, l.changes_root, l.leaf, e.changes,
            """ + CanonicalRows.ENTRY + """
            from (select * from audit_entry where id between ? and ?) e
              full join (select * from audit_link where entry_id between ? and ?) l on l.entry_id = e.id
            order by coalesce(e.id, l.entry_id)
            """;

    private static final String CHANGES = """
            select c.entry_id, c.position, c.entity,
            """ + CanonicalRows.CHANGE + """
            from audit_change c where c.entry_id between ? and ? order by c.entry_id, c.position
            """;

    private static final String BRANCHES = "select entry_id, position, hash from audit_branch"
            + " where entry_id between ? and ? order by entry_id, position";

    private static final int ENTRY_FORM = 7;
    private static final int CHANGE_FORM = 4;

    private final HistoryFindings findings;
    private final NamedFiles files;
    private final ResultSet changes;
    private final ResultSet branches;
    private boolean moreChanges;
    private boolean moreBranches;
    private long read;

    private ContentPass(ResultSet changes, ResultSet branches, NamedFiles files, HistoryFindings findings)
            throws SQLException {
        this.changes = changes;
        this.branches = branches;
        this.files = files;
        this.findings = findings;
        moreChanges = changes.next();
        moreBranches = branches.next();
    }

    /** Entries with these numbers and all between them. */
    record Stretch(long from, long to) {

        private ResultSet read(PreparedStatement statement) throws SQLException {
            for (int bound = 1; bound < statement.getParameterMetaData().getParameterCount(); bound += 2) {
                statement.setLong(bound, from);
                statement.setLong(bound + 1, to);
            }
            statement.setFetchSize(FETCH);
            return statement.executeQuery();
        }
    }

    /** Parts whose entries are about as many, that together hold every number there can be. */
    static List<Stretch> stretches(Connection connection, int count) throws SQLException {
        try (var statement = connection.createStatement();
                var ends = statement.executeQuery("select min(id), max(id) from audit_entry")) {
            ends.next();
            long least = ends.getLong(1);
            long step = (ends.getLong(2) - least) / count + 1;
            var stretches = new ArrayList<Stretch>();
            for (int part = 0; part < count; part++) {
                stretches.add(new Stretch(
                        part == 0 ? Long.MIN_VALUE : least + part * step,
                        part == count - 1 ? Long.MAX_VALUE : least + (part + 1) * step - 1));
            }
            return stretches;
        }
    }

    /**
     * Says how many changes these entries have.
     *
     * @param files remembers which files the changes name
     */
    static long run(Connection connection, Stretch stretch, NamedFiles files, HistoryFindings findings)
            throws SQLException {
        try (var entries = connection.prepareStatement(ENTRIES);
                var changes = connection.prepareStatement(CHANGES);
                var branches = connection.prepareStatement(BRANCHES);
                var entryRows = stretch.read(entries);
                var changeRows = stretch.read(changes);
                var branchRows = stretch.read(branches)) {
            return new ContentPass(changeRows, branchRows, files, findings).run(entryRows);
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
        if (!CanonicalRows.leaf(entry, ENTRY_FORM).equals(TreeHash.of(entry.getBytes("leaf")))) {
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
            if (tree != null && !added(tree, position, number)) {
                tree = null;
            }
            moreChanges = changes.next();
        }
        return tree;
    }

    private boolean added(ChangeTree tree, int position, @Nullable Long number) throws SQLException {
        if (changes.getInt("position") != position) {
            return false;
        }
        tree.add(CanonicalRows.leaf(changes, CHANGE_FORM));
        files.read(changes.getString("entity"), changes.getBytes("fields"), number);
        return true;
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
