package org.provenant.application.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.CheckedHistory;
import org.provenant.domain.audit.HistoryFault;
import org.provenant.domain.audit.HistoryProblem;

/** Gathers what a check finds, from several threads; keeps those with the lowest numbers when there are very many. */
final class HistoryFindings {

    private static final Comparator<HistoryProblem> FIRST =
            Comparator.comparing(HistoryProblem::number, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<HistoryProblem> problems = new ArrayList<>();
    private long count;

    synchronized void add(HistoryFault fault, @Nullable Long number, String what) {
        count++;
        problems.add(new HistoryProblem(fault, number, what));
        if (problems.size() > 2 * CheckedHistory.MOST) {
            problems.sort(FIRST);
            problems.subList(CheckedHistory.MOST, problems.size()).clear();
        }
    }

    /** How many there are. */
    synchronized long count() {
        return count;
    }

    /** Those with the lowest numbers, the lowest first. */
    synchronized List<HistoryProblem> first() {
        problems.sort(FIRST);
        return List.copyOf(problems.subList(0, Math.min(CheckedHistory.MOST, problems.size())));
    }
}
