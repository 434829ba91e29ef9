package org.provenant.application.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.provenant.domain.intake.RowProblem;

/** The problems of one check: all are counted, the first {@value ImportProblems#MOST} are kept. */
final class ProblemList {

    private final List<RowProblem> kept = new ArrayList<>();
    private int count;

    void add(RowProblem problem) {
        count++;
        if (kept.size() < ImportProblems.MOST) {
            kept.add(problem);
        }
    }

    int count() {
        return count;
    }

    /** In the order of the rows. */
    List<RowProblem> inOrder() {
        kept.sort(Comparator.comparingInt(RowProblem::row));
        return kept;
    }
}
