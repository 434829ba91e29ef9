package org.provenant.domain.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.Terms;

/**
 * One thing wrong with one row of a sheet: where, what stands there, why it cannot be, and what to do.
 *
 * @param sheet the sheet's name; empty for CSV
 * @param row the row as Excel numbers it
 * @param heading the column's heading as the file has it; nothing if the sheet has no such column
 * @param column what the column says; nothing if the problem is the row's
 * @param value what stands in the cell; empty if nothing does
 * @param rule the broken rule
 * @param values what the rule's sentence names
 */
public record RowProblem(
        String sheet,
        int row,
        @Nullable String heading,
        @Nullable SheetColumn column,
        String value,
        Rule rule,
        List<Object> values) {

    public RowProblem {
        values = List.copyOf(values);
    }

    /** Why it cannot be, in the language of the terms. */
    public String reason(Terms terms) {
        return terms.sentence(rule, values);
    }

    /** What to do about it; empty if the reason says it all. */
    public String hint(Terms terms) {
        var key = hintKey(rule);
        return terms.has(key) ? terms.text(key) : "";
    }

    /** Key of the advice for a rule, whichever context it comes from: {@code intake.hint.<NAME>}. */
    public static String hintKey(Rule rule) {
        return "intake.hint." + rule.name();
    }
}
