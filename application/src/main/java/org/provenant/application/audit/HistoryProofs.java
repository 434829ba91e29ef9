package org.provenant.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.EntryRows;
import org.provenant.domain.audit.SignatureKey;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.audit.SignedNote;
import org.provenant.domain.audit.TreeHash;
import org.provenant.domain.audit.TreeParts;

/** What proofs of a part of the history are made of: its trees, its checkpoints and its keys. */
@ApplicationScoped
public class HistoryProofs {

    @Inject
    Database database;

    @Inject
    HistoryTree tree;

    @Inject
    SigningKeys keys;

    @Inject
    HistoryBeside beside;

    /** The tree over all entries, quickest for proofs in the order of their numbers. */
    public TreeParts entries() {
        return new StoredTree(tree::leaves, tree::block);
    }

    /** The tree over the changes of one entry, quickest for proofs in the order of their positions. */
    public TreeParts changes(long entry) {
        var branches = new ArrayList<TreeHash>();
        return new StoredTree((from, to) -> leaves(entry, from, to), block -> {
            if (branches.isEmpty()) {
                branches.addAll(branches(entry));
            }
            return branches.get(block);
        });
    }

    private List<TreeHash> leaves(long entry, long from, long to) {
        return database.sql()
                .createQuery("select kind, entity, record_id, label, fields from audit_change"
                        + " where entry_id = :entry and position >= :from and position < :to order by position")
                .bind("entry", entry)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> TreeHash.ofLeaf(ChangeFields.change(row).canonical()))
                .list();
    }

    private List<TreeHash> branches(long entry) {
        return database.sql()
                .createQuery("select hash from audit_branch where entry_id = :entry order by position")
                .bind("entry", entry)
                .map((row, context) -> TreeHash.of(row.getBytes(1)))
                .list();
    }

    /** The latest checkpoint that one of the known keys has signed; nothing before the first. */
    public Optional<SignedCheckpoint> latest() {
        var known = keys.known();
        return database
                .sql()
                .createQuery("select text from history_checkpoint order by size desc, made_at desc limit 2")
                .mapTo(String.class)
                .stream()
                .map(SignedCheckpoint::parse)
                .filter(signed -> signed.signer(known).isPresent())
                .findFirst();
    }

    /** All checkpoints of these sizes that one of the known keys has signed, by size. */
    public List<SignedCheckpoint> ofSizes(List<Long> sizes) {
        var known = keys.known();
        return database
                .sql()
                .createQuery("select text from history_checkpoint where size = any (:sizes) order by size, text")
                .bindArray("sizes", Long.class, sizes)
                .mapTo(String.class)
                .stream()
                .map(SignedCheckpoint::parse)
                .filter(signed -> signed.signer(known).isPresent())
                .toList();
    }

    /**
     * The changes of keys that a former key has signed, the first first. A key whose former one was lost is not among
     * them: nothing says that it follows.
     *
     * @param size how many entries of the history are looked at
     */
    public List<KeyChange> keyChanges(long size) {
        var known = keys.known();
        return database
                .sql()
                .createQuery("select " + EntryRows.COLUMNS + ", l.number, l.changes_root,"
                        + " c.position, c.kind, c.entity, c.record_id, c.label, c.fields"
                        + " from audit_change c join audit_entry e on e.id = c.entry_id"
                        + " join audit_link l on l.entry_id = e.id"
                        + " where c.entity = 'SigningKey' and c.kind = 'CREATED' and l.number <= :size"
                        + " order by l.number, c.position")
                .bind("size", size)
                .map((row, context) -> {
                    var change = ChangeFields.change(row);
                    var entry = EntryRows.entry(row, TreeHash.of(row.getBytes("changes_root")));
                    var number = row.getLong("number");
                    var position = row.getLong("position");
                    return byFormer(known, change.label(), number, size)
                            .map(signed -> new KeyChange(number, entry, position, change, signed));
                })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<SignedCheckpoint> byFormer(List<SignatureKey> known, String keyId, long number, long size) {
        var former = known.stream().takeWhile(key -> !key.hexId().equals(keyId)).toList();
        return former.isEmpty()
                ? Optional.empty()
                : database
                        .sql()
                        .createQuery("select text from history_checkpoint where size = (select min(size)"
                                + " from history_checkpoint where size between :number and :size) order by text")
                        .bind("number", number)
                        .bind("size", size)
                        .mapTo(String.class)
                        .stream()
                        .map(SignedCheckpoint::parse)
                        .filter(signed -> signed.signer(former).isPresent())
                        .findFirst();
    }

    /** The public keys, the oldest first. */
    public List<SignatureKey> keys() {
        return keys.known();
    }

    /** Whether the newest key can sign here. */
    public boolean canSign() {
        return keys.canSign();
    }

    /**
     * Signs what leaves the register, with the newest key.
     *
     * @param body as {@link SignedNote} has it, without its first line, the name of the history
     * @return nothing if the key's secret half is not on this machine
     */
    public Optional<SignedNote> sign(String body) {
        var known = keys.known();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var newest = known.get(known.size() - 1);
        return new SecretKeys(beside.folder())
                .of(newest)
                .map(secret -> SignedNote.sign(newest.name() + "\n" + body, newest, secret));
    }
}
