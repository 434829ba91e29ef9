package org.provenant.application.audit;

import org.provenant.domain.audit.HistoryProblem;

/** The history does not continue what was signed of it before, so that nothing more is signed. */
public class HistoryBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HistoryProblem problem;

    HistoryBroken(HistoryProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong with it. */
    public HistoryProblem problem() {
        return problem;
    }
}
