package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.domain.audit.AuditEntry;
import org.provenant.domain.audit.TreeHash;

/**
 * Links entries into the chain over the history: one number without gaps and one link for each entry, whatever its size
 * (docs/history-format.md).
 */
@ApplicationScoped
class AuditChain {

    private static final int LARGE = 1_000;

    private static final String APPEND = """
            with head as (
              update audit_head set number = number + 1, link = sha256(link || :leaf) returning number, link)
            insert into audit_link (number, entry_id, changes_root, leaf, link)
            select number, :entry, :changesRoot, :leaf, link from head
            """;

    @Inject
    Database database;

    /** Links an entry; others wait from here until the transaction ends, so it is the last that a transaction does. */
    void append(AuditEntry entry, ChangeTree changes) {
        insertBranches(entry.id(), changes.branches());
        if (changes.size() > LARGE) {
            // What is checked late is checked before the others have to wait for it.
            database.sql().execute("set constraints all immediate");
        }
        database.sql()
                .createUpdate(APPEND)
                .bind("leaf", entry.leaf().bytes())
                .bind("entry", entry.id())
                .bind("changesRoot", entry.changesRoot().bytes())
                .execute();
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
