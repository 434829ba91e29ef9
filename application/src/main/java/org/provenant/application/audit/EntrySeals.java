package org.provenant.application.audit;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.EntryRows;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.audit.InclusionProof;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.audit.TreeHash;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** By what an entry is sealed: its number in the chain, and the checkpoint that covers it. */
@Lookup
@Allowed({Permission.READ_RECORDS, Permission.READ_USERS})
public class EntrySeals {

    @Inject
    Database database;

    @Inject
    History history;

    @Inject
    HistoryTree tree;

    @Inject
    SigningKeys keys;

    /**
     * The seal of one entry.
     *
     * @param number its place in the chain, from 1
     * @param leaf its hash, as it is now
     * @param checkpoint the first one that covers it; none if it is newer than the last
     * @param genuine whether one of the signing keys has signed that checkpoint
     * @param proof that the entry stands in the tree of that checkpoint
     */
    public record Seal(
            long number,
            TreeHash leaf,
            @Nullable SignedCheckpoint checkpoint,
            boolean genuine,
            @Nullable InclusionProof proof)
            implements Serializable {

        /** Whether the entry, as it is now, is the one that was signed. */
        public boolean isProved() {
            return checkpoint != null
                    && genuine
                    && proof != null
                    && proof.proves(leaf, checkpoint.checkpoint().root());
        }
    }

    /**
     * The seal of an entry that the caller may see.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's entry
     */
    public Seal of(long entry) {
        history.entry(entry, 0);
        return database.sql()
                .createQuery("select " + EntryRows.COLUMNS + ", l.number, l.changes_root"
                        + " from audit_entry e join audit_link l on l.entry_id = e.id where e.id = :entry")
                .bind("entry", entry)
                .map((row, context) -> seal(
                        row.getLong("number"),
                        EntryRows.entry(row, TreeHash.of(row.getBytes("changes_root")))
                                .leaf()))
                .findOne()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, entry));
    }

    private Seal seal(long number, TreeHash leaf) {
        var checkpoint = database.sql()
                .createQuery("select text from history_checkpoint where size >= :number order by size, made_at limit 1")
                .bind("number", number)
                .mapTo(String.class)
                .findOne()
                .map(SignedCheckpoint::parse)
                .orElse(null);
        if (checkpoint == null) {
            return new Seal(number, leaf, null, false, null);
        }
        return new Seal(
                number,
                leaf,
                checkpoint,
                checkpoint.signer(keys.known()).isPresent(),
                InclusionProof.of(number - 1, checkpoint.checkpoint().size(), tree));
    }
}
