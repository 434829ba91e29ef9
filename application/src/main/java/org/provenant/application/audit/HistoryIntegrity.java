package org.provenant.application.audit;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.RecordKinds;
import org.provenant.domain.audit.CheckedHistory;
import org.provenant.domain.audit.CheckpointOutlet;
import org.provenant.domain.audit.ComparedRecords;
import org.provenant.domain.audit.HistoryCheckRecord;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.audit.SigningKey;
import org.provenant.domain.identity.Permission;

/** How far the history is signed, by which keys, and whether it is still what was written. */
@Lookup
@Allowed({Permission.READ_RECORDS, Permission.READ_USERS})
public class HistoryIntegrity {

    @Inject
    Database database;

    @Inject
    WholeHistory history;

    @Inject
    Replay replay;

    @Inject
    RecordKinds kinds;

    @Inject
    LastCheckpoint lastCheckpoint;

    /**
     * What is known without reading the history.
     *
     * @param origin name of the history
     * @param entries how many it has
     * @param keys the signing keys, the newest first
     * @param latest the last checkpoint; none before the first
     * @param lastCheck what the last kept check has found; none before the first night
     * @param deliveries how far the checkpoints have reached those who keep them elsewhere
     */
    public record Overview(
            String origin,
            long entries,
            List<Key> keys,
            @Nullable SignedCheckpoint latest,
            @Nullable KeptCheck lastCheck,
            List<Delivery> deliveries)
            implements Serializable {

        /** How many entries no checkpoint covers yet. */
        public long unsigned() {
            return latest == null ? entries : entries - latest.checkpoint().size();
        }
    }

    /** A signing key, by its short name and the digest that people compare. */
    public record Key(String id, String fingerprint, Instant madeAt) implements Serializable {}

    /**
     * How far checkpoints have reached a receiver.
     *
     * @param size entries of the last that it took; none if it never took one
     * @param failedAt when it last refused one, unless it took one since
     */
    public record Delivery(
            CheckpointOutlet receiver,
            @Nullable Long size,
            @Nullable Instant deliveredAt,
            @Nullable Instant failedAt,
            @Nullable String failure)
            implements Serializable {}

    /**
     * A check that was kept.
     *
     * @param found what was found of the history
     * @param compared what was found of the records; none if that night compared none yet
     */
    public record KeptCheck(
            Instant at, CheckedHistory found, @Nullable ComparedRecords compared) implements Serializable {

        static KeptCheck of(HistoryCheckRecord kept) {
            return new KeptCheck(kept.checkedAt(), kept.checked(), kept.compared());
        }

        /** Whether the history is what was written and no record differs from it. */
        public boolean isGood() {
            return found.isIntact() && (compared == null || compared.isSame());
        }
    }

    public Overview overview() {
        return database.sql()
                .createQuery("select origin, number from audit_head")
                .map((row, context) -> new Overview(
                        row.getString(1),
                        row.getLong(2),
                        keys(),
                        lastCheckpoint.read().orElse(null),
                        lastCheck().orElse(null),
                        deliveries()))
                .one();
    }

    /** What the last kept check has found. */
    public Optional<KeptCheck> lastCheck() {
        return database.entities()
                .createQuery("select c from HistoryCheckRecord c order by c.id desc", HistoryCheckRecord.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(KeptCheck::of);
    }

    /** Reads the whole history now; a million entries take some seconds. */
    public CheckedHistory check() {
        return history.check();
    }

    private List<Delivery> deliveries() {
        return database.sql()
                .createQuery("select * from checkpoint_delivery order by receiver")
                .map((row, context) -> new Delivery(
                        CheckpointOutlet.valueOf(row.getString("receiver")),
                        row.getObject("size", Long.class),
                        moment(row.getObject("delivered_at", OffsetDateTime.class)),
                        moment(row.getObject("failed_at", OffsetDateTime.class)),
                        row.getString("failure")))
                .list();
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime read) {
        return read == null ? null : read.toInstant();
    }

    /** Compares every record with what its history says of it; a hundred thousand devices take some seconds. */
    public Replay.Result replay() {
        return replay.compare(kinds.all());
    }

    private List<Key> keys() {
        return database.entities()
                .createQuery("select k from SigningKey k order by k.id desc", SigningKey.class)
                .getResultStream()
                .map(kept -> new Key(kept.key().hexId(), kept.key().fingerprint(), kept.madeAt()))
                .toList();
    }
}
