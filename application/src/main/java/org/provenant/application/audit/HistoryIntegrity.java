package org.provenant.application.audit;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.audit.CheckedHistory;
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

    /**
     * What is known without reading the history.
     *
     * @param origin name of the history
     * @param entries how many it has
     * @param keys the signing keys, the newest first
     * @param latest the last checkpoint; none before the first
     * @param lastCheck what the last kept check has found; none before the first night
     */
    public record Overview(
            String origin,
            long entries,
            List<Key> keys,
            @Nullable SignedCheckpoint latest,
            @Nullable KeptCheck lastCheck)
            implements Serializable {

        /** How many entries no checkpoint covers yet. */
        public long unsigned() {
            return latest == null ? entries : entries - latest.checkpoint().size();
        }
    }

    /** A signing key, by its short name and the digest that people compare. */
    public record Key(String id, String fingerprint, Instant madeAt) implements Serializable {}

    /** A check that was kept. */
    public record KeptCheck(Instant at, CheckedHistory found) implements Serializable {}

    public Overview overview() {
        return database.sql()
                .createQuery("select origin, number from audit_head")
                .map((row, context) -> new Overview(
                        row.getString(1),
                        row.getLong(2),
                        keys(),
                        latest(),
                        lastCheck().orElse(null)))
                .one();
    }

    /** What the last kept check has found. */
    public Optional<KeptCheck> lastCheck() {
        return database.entities()
                .createQuery("select c from HistoryCheckRecord c order by c.id desc", HistoryCheckRecord.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(kept -> new KeptCheck(kept.checkedAt(), kept.checked()));
    }

    /** Reads the whole history now; a million entries take some seconds. */
    public CheckedHistory check() {
        return history.check();
    }

    private List<Key> keys() {
        return database.entities()
                .createQuery("select k from SigningKey k order by k.id desc", SigningKey.class)
                .getResultStream()
                .map(kept -> new Key(kept.key().hexId(), kept.key().fingerprint(), kept.madeAt()))
                .toList();
    }

    private @Nullable SignedCheckpoint latest() {
        return database.sql()
                .createQuery("select text from history_checkpoint order by size desc, made_at desc limit 1")
                .mapTo(String.class)
                .findOne()
                .map(SignedCheckpoint::parse)
                .orElse(null);
    }
}
