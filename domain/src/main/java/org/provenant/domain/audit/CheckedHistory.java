package org.provenant.domain.audit;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a check of the whole history has found.
 *
 * @param entries how many entries the chain has
 * @param changes how many changes stand beneath them
 * @param checkpoints how many checkpoints were compared
 * @param files how many files were read
 * @param signed how many entries the last good checkpoint covers
 * @param root of the tree over all entries
 * @param problemCount how many problems there are
 * @param problems those with the lowest numbers, at most {@value #MOST}
 */
public record CheckedHistory(
        long entries,
        long changes,
        long checkpoints,
        long files,
        long signed,
        TreeHash root,
        long problemCount,
        List<HistoryProblem> problems)
        implements Serializable {

    /** So many problems are told at most. */
    public static final int MOST = 100;

    public CheckedHistory {
        problems = List.copyOf(problems);
    }

    /** Whether everything is as it was written. */
    public boolean isIntact() {
        return problemCount == 0;
    }

    /** The lowest number that something is wrong with. */
    public Optional<Long> firstBad() {
        return problems.stream()
                .map(HistoryProblem::number)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
