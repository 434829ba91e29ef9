package org.provenant.application.licensing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.Paper;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.regulation.RulePoint;

/**
 * What the rules of today ask otherwise than those on which a dossier rests.
 *
 * @param to the rules of today
 * @param added papers that are asked for now
 * @param removed papers that are no longer asked for
 * @param changed papers that are asked for in another form, or no longer left open
 * @param deadlines deadlines that differ
 */
public record RuleChange(
        RulePoint to,
        List<Paper> added,
        List<Paper> removed,
        List<ChangedPaper> changed,
        List<ChangedDeadline> deadlines)
        implements Serializable {

    public RuleChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        deadlines = List.copyOf(deadlines);
    }

    static RuleChange between(RulePoint to, List<Paper> before, List<Paper> after, List<ChangedDeadline> deadlines) {
        var changed = new ArrayList<ChangedPaper>();
        for (var old : before) {
            after.stream()
                    .filter(paper -> paper.code().equals(old.code()) && differs(old, paper))
                    .forEach(paper -> changed.add(new ChangedPaper(old, paper)));
        }
        return new RuleChange(to, without(after, before), without(before, after), changed, deadlines);
    }

    private static boolean differs(Paper one, Paper other) {
        return one.form() != other.form()
                || one.mandatory() != other.mandatory()
                || one.sets() != other.sets()
                || !one.nameVi().equals(other.nameVi());
    }

    private static List<Paper> without(List<Paper> papers, List<Paper> others) {
        return papers.stream()
                .filter(paper -> others.stream().noneMatch(other -> other.code().equals(paper.code())))
                .toList();
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && deadlines.isEmpty();
    }

    /** A paper as it was and is asked for. */
    public record ChangedPaper(Paper before, Paper after) implements Serializable {}

    /** A deadline as it was and is; none on a side where the rule book says nothing. */
    public record ChangedDeadline(
            @Nullable Parameter before, @Nullable Parameter after) implements Serializable {

        boolean differs() {
            return !Objects.equals(before == null ? null : before.value(), after == null ? null : after.value());
        }

        /** Whichever side there is, for the deadline's name. */
        public Parameter any() {
            return after == null ? Objects.requireNonNull(before) : after;
        }
    }
}
