package org.provenant.application.usecase;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.provenant.domain.audit.TreeHash;

/** Links the entries that were written before there was a chain, once, in the order of their numbers. */
final class LinkFormerEntries implements JavaMigration {

    private static final int BATCH = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("028");
    }

    @Override
    public String getDescription() {
        return "link former entries";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var entries = connection.prepareStatement(
                        "select " + EntryRows.COLUMNS + " from audit_entry e order by e.id");
                var changes = connection.prepareStatement("select kind, entity, record_id, label, fields"
                        + " from audit_change where entry_id = ? order by position");
                var links = connection.prepareStatement("insert into audit_link (number, entry_id, changes_root, leaf,"
                        + " link) values (?, ?, ?, ?, ?)");
                var branches = connection.prepareStatement(
                        "insert into audit_branch (entry_id, position, hash) values (?, ?, ?)")) {
            entries.setFetchSize(BATCH);
            changes.setFetchSize(BATCH);
            link(connection, entries, changes, links, branches);
        }
    }

    private static void link(
            Connection connection,
            PreparedStatement entries,
            PreparedStatement changes,
            PreparedStatement links,
            PreparedStatement branches)
            throws SQLException {
        long number = 0;
        var link = TreeHash.beforeFirstLink();
        try (var rows = entries.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong("id");
                var tree = changesOf(id, changes);
                var leaf = EntryRows.entry(rows, tree.root()).leaf();
                link = link.linkTo(leaf);
                insert(links, ++number, id, tree.root().bytes(), leaf.bytes(), link.bytes());
                for (int position = 0; position < tree.branches().size(); position++) {
                    insert(branches, id, position, tree.branches().get(position).bytes());
                }
                if (number % BATCH == 0) {
                    links.executeBatch();
                }
            }
        }
        links.executeBatch();
        branches.executeBatch();
        try (var head = connection.prepareStatement("update audit_head set number = ?, link = ?")) {
            head.setLong(1, number);
            head.setBytes(2, link.bytes());
            head.executeUpdate();
        }
    }

    private static ChangeTree changesOf(long entry, PreparedStatement changes) throws SQLException {
        var tree = new ChangeTree();
        changes.setLong(1, entry);
        try (var rows = changes.executeQuery()) {
            while (rows.next()) {
                tree.add(ChangeFields.change(rows));
            }
        }
        return tree;
    }

    private static void insert(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
