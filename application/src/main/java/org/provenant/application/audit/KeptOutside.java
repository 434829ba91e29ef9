package org.provenant.application.audit;

import java.time.Instant;
import java.util.List;
import org.provenant.domain.audit.SignatureKey;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.audit.TreeHash;

/**
 * What lay outside the database at one moment. It is read before the database is, so that a history that grows meanwhile
 * does not seem to be shorter than what was signed of it.
 *
 * @param checkpoints those that count
 * @param leafCount how many leaves lay there
 */
record KeptOutside(
        CheckpointFolder folder, List<SignatureKey> keys, List<CheckpointFolder.Kept> checkpoints, long leafCount) {

    /**
     * Reads the folder.
     *
     * @param until when the history was copied that is to be checked: what was signed later says nothing about it
     */
    static KeptOutside of(CheckpointFolder folder, Instant until) {
        var checkpoints = folder.checkpoints().stream()
                .filter(kept -> !wasMadeAfter(until, kept.text()))
                .toList();
        return new KeptOutside(folder, folder.keys(), checkpoints, folder.leafCount());
    }

    List<TreeHash> leaves(long from, int most) {
        return folder.leaves(from, (int) Math.min(most, leafCount - from));
    }

    /** Checkpoints tell whole seconds, so the last one may have begun after the copy. */
    private static boolean wasMadeAfter(Instant until, String text) {
        try {
            return SignedCheckpoint.parse(text).checkpoint().madeAt().isAfter(until.minusSeconds(1));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
