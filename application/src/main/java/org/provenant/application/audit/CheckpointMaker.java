package org.provenant.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.audit.Checkpoint;
import org.provenant.domain.audit.HistoryFault;
import org.provenant.domain.audit.HistoryProblem;
import org.provenant.domain.audit.SignatureKey;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.audit.TreeBuilder;
import org.provenant.domain.audit.TreeHash;

/**
 * Signs what the history holds: a checkpoint whenever there is something new. It remembers, outside the database, every
 * leaf that it has signed, and only ever signs trees that begin with these; a history that was rewritten is not signed.
 */
@ApplicationScoped
public class CheckpointMaker {

    private static final int BATCH = 10_000;

    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private @Nullable TreeBuilder tree;

    /**
     * Signs what is new.
     *
     * @return nothing if nothing is new since the last checkpoint
     * @throws HistoryBroken if the history does not continue the one that was signed before
     */
    public synchronized Optional<SignedCheckpoint> make() {
        var made = new ArrayList<SignedCheckpoint>();
        database.aside(sql -> sql.useTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, transaction -> made.addAll(make(transaction))));
        return made.isEmpty() ? Optional.empty() : Optional.of(made.get(made.size() - 1));
    }

    private List<SignedCheckpoint> make(Handle sql) {
        var head = sql.createQuery("select origin, number from audit_head")
                .map((row, context) -> new Head(row.getString(1), row.getLong(2)))
                .one();
        var outside = CheckpointFolder.of(settings.historyFolder(), head.origin);
        var known = remembered(outside);
        long size = head.number;
        if (size < known.size()) {
            throw new HistoryBroken(new HistoryProblem(HistoryFault.TAIL_CUT, size + 1, Long.toString(known.size())));
        }
        long signed = sql.createQuery("select coalesce(max(size), 0) from history_checkpoint")
                .mapTo(Long.class)
                .one();
        if (size == signed && known.size() == size) {
            return List.of();
        }
        extend(known, size, sql, outside);
        var made = new ArrayList<SignedCheckpoint>();
        for (var key : signers(sql, signed)) {
            new SecretKeys(outside).of(key).ifPresent(secret -> {
                var checkpoint = new Checkpoint(key.name(), known.size(), known.root(), clock.instant());
                made.add(SignedCheckpoint.sign(checkpoint, key, secret));
            });
        }
        made.forEach(outside::add);
        made.forEach(each -> insert(each, sql));
        return made;
    }

    /** The tree as it was signed: from the folder, not from the database. */
    private TreeBuilder remembered(CheckpointFolder outside) {
        var known = tree;
        if (known == null) {
            known = new TreeBuilder();
            for (long left = outside.leafCount(); left > 0; left = outside.leafCount() - known.size()) {
                outside.leaves(known.size(), (int) Math.min(BATCH, left)).forEach(known::add);
            }
            tree = known;
        }
        return known;
    }

    private static void extend(TreeBuilder known, long size, Handle sql, CheckpointFolder outside) {
        while (known.size() < size) {
            long first = known.size();
            var leaves = sql.createQuery(
                            "select leaf from audit_link where number > :from and number <= :to order by number")
                    .bind("from", first)
                    .bind("to", Math.min(size, first + BATCH))
                    .map((row, context) -> TreeHash.of(row.getBytes(1)))
                    .list();
            if (leaves.size() != Math.min(size, first + BATCH) - first) {
                throw new HistoryBroken(
                        new HistoryProblem(HistoryFault.NUMBER_MISSING, first + 1, Long.toString(first + 1)));
            }
            outside.addLeaves(first, leaves);
            leaves.forEach(known::add);
        }
    }

    /** The newest key; also the one before each new key, once, for the tree in which the new one first stands. */
    private static List<SignatureKey> signers(Handle sql, long signed) {
        var keys = sql.createQuery("""
                        select k.public_key, exists (select from audit_change c join audit_link l using (entry_id)
                          where c.entity = 'SigningKey' and c.record_id = k.id and l.number > :signed) as fresh
                        from signing_key k order by k.id
                        """)
                .bind("signed", signed)
                .map((row, context) -> new Signer(SignatureKey.parse(row.getString(1)), row.getBoolean(2)))
                .list();
        return IntStream.range(0, keys.size())
                .filter(at -> at == keys.size() - 1 || keys.get(at + 1).isFresh())
                .mapToObj(at -> keys.get(at).key())
                .toList();
    }

    private record Head(String origin, long number) {}

    private record Signer(SignatureKey key, boolean isFresh) {}

    private static void insert(SignedCheckpoint signed, Handle sql) {
        sql.createUpdate("insert into history_checkpoint (size, text, made_at) values (:size, :text, :madeAt)")
                .bind("size", signed.checkpoint().size())
                .bind("text", signed.text())
                .bind("madeAt", signed.checkpoint().madeAt().atOffset(ZoneOffset.UTC))
                .execute();
    }
}
