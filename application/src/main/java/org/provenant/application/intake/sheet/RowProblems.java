package org.provenant.application.intake.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.SheetColumn;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;

/** Collects everything wrong with one row. */
final class RowProblems {

    private static final int LONGEST_VALUE = 300;

    private final String sheet;
    private final int row;
    private final List<RowProblem> found = new ArrayList<>();

    RowProblems(String sheet, int row) {
        this.sheet = sheet;
        this.row = row;
    }

    List<RowProblem> found() {
        return found;
    }

    void add(GivenValue value, Rule rule, Object... values) {
        add(value.heading(), value.column(), value.cell().text(), rule, Arrays.asList(values));
    }

    void add(GivenValue value, RuleViolated violated) {
        add(value.heading(), value.column(), value.cell().text(), violated.rule(), violated.values());
    }

    /** A problem of the row as a whole. */
    void add(Rule rule) {
        add(null, null, "", rule, List.of());
    }

    private void add(
            @Nullable String heading, @Nullable SheetColumn column, String value, Rule rule, List<Object> values) {
        var shown = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        found.add(new RowProblem(sheet, row, heading, column, shown, rule, values));
    }
}
