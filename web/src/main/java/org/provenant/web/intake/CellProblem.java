package org.provenant.web.intake;

import org.jspecify.annotations.Nullable;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.shared.Terms;

/**
 * One thing wrong with one row.
 *
 * @param row as Excel numbers it
 * @param heading the column's heading in the file
 * @param column what the column says, by its constant
 * @param hint what to do about it; empty if the reason says it all
 */
public record CellProblem(
        String sheet,
        int row,
        @Nullable String heading,
        @Nullable String column,
        String value,
        String rule,
        String reason,
        String hint) {

    static CellProblem of(RowProblem problem, Terms terms) {
        var column = problem.column();
        return new CellProblem(
                problem.sheet(),
                problem.row(),
                problem.heading(),
                column == null ? null : column.name(),
                problem.value(),
                problem.rule().key(),
                problem.reason(terms),
                problem.hint(terms));
    }
}
