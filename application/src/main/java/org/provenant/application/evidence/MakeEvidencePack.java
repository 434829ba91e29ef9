package org.provenant.application.evidence;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.provenant.application.audit.CheckpointMaker;
import org.provenant.application.audit.HistoryBroken;
import org.provenant.application.audit.HistoryProofs;
import org.provenant.application.job.JobProgress;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.audit.Checkpoint;
import org.provenant.domain.evidence.EvidencePack;
import org.provenant.domain.evidence.EvidencePackId;
import org.provenant.domain.evidence.EvidenceRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;

/**
 * Makes a pack of evidence that was asked for. The history is signed first, so that a checkpoint covers everything that
 * it holds until now; the pack itself is kept, so that it can be fetched again and compared.
 */
@UseCase
@Allowed(Permission.READ_RECORDS)
public class MakeEvidencePack {

    @Inject
    EvidencePacks packs;

    @Inject
    CheckpointMaker checkpoints;

    @Inject
    HistoryProofs proofs;

    @Inject
    PackReader reader;

    @Inject
    PackWriter writer;

    @Inject
    FileStore files;

    @Inject
    Clock clock;

    /**
     * Makes it; does nothing if it was made before.
     *
     * @throws RuleViolated {@link EvidenceRule#NO_KEY}, {@link EvidenceRule#HISTORY_BROKEN}, or what
     *     {@link PackReader} and {@link PackWriter} refuse
     */
    public void make(EvidencePackId id, JobProgress progress) {
        var pack = packs.get(id);
        if (pack.isMade()) {
            return;
        }
        var checkpoint = signedUntilNow();
        var packed = reader.read(pack.selection(), pack.company(), checkpoint.size());
        var length = new AtomicLong();
        var now = clock.instant();
        var file = files.store(
                out -> length.set(writer.write(new PackWriter.Order(pack, packed, checkpoint, now), progress, out)));
        pack.made(
                new EvidencePack.Contents(
                        file,
                        length.get(),
                        packed.entries().size(),
                        packed.changes().size(),
                        checkpoint.size(),
                        checkpoint.root()),
                now);
    }

    private Checkpoint signedUntilNow() {
        try {
            checkpoints.make();
        } catch (HistoryBroken broken) {
            throw new RuleViolated(
                    EvidenceRule.HISTORY_BROKEN,
                    Objects.requireNonNullElse(broken.problem().number(), 0L));
        }
        if (!proofs.canSign()) {
            throw new RuleViolated(EvidenceRule.NO_KEY);
        }
        return proofs.latest()
                .orElseThrow(() -> new RuleViolated(EvidenceRule.NO_KEY))
                .checkpoint();
    }
}
