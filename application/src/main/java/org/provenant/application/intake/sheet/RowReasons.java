package org.provenant.application.intake.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.Text;

/** What the column of reasons says in each row of a file that goes back to the user. */
final class RowReasons {

    private static final String HEADING_KEY = "intake.heading.problem";
    private static final int LONGEST = SheetLimits.CELL_TEXT;

    private final Terms terms;
    private final Map<Integer, StringBuilder> byRow = new HashMap<>();

    RowReasons(List<RowProblem> problems, Language language) {
        this.terms = Terms.in(language);
        problems.forEach(this::add);
    }

    private void add(RowProblem problem) {
        var reasons = byRow.computeIfAbsent(problem.row(), row -> new StringBuilder());
        if (!reasons.isEmpty()) {
            reasons.append(" • ");
        }
        if (problem.heading() != null && !problem.heading().isBlank()) {
            reasons.append('[').append(problem.heading()).append("] ");
        } else if (problem.column() != null) {
            reasons.append('[').append(terms.write(problem.column())).append("] ");
        }
        reasons.append(problem.reason(terms));
        var hint = problem.hint(terms);
        if (!hint.isEmpty()) {
            reasons.append(' ').append(hint);
        }
    }

    /** Everything wrong with a row, on one line. */
    Optional<String> of(int row) {
        return Optional.ofNullable(byRow.get(row))
                .map(reasons -> Text.tidy(reasons.toString()).replace('\n', ' '))
                .map(text -> text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }

    /** All reasons, to see whether a character set can hold them. */
    List<String> all() {
        return byRow.keySet().stream().flatMap(row -> of(row).stream()).toList();
    }

    /** The heading of the column, in both languages so that every later upload knows it. */
    static String heading() {
        return Terms.in(Language.VI).text(HEADING_KEY) + " / "
                + Terms.in(Language.EN).text(HEADING_KEY);
    }

    /** Whether a cell is that heading. */
    static boolean isHeading(String text) {
        return Text.plain(text).equals(Text.plain(heading()));
    }
}
