package org.provenant.application.intake.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.RegulationRule;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.Text;

/**
 * A column of a sheet of the rule book: one that every kind of rule has, or a field of its own.
 *
 * @param term key of its heading in the terms
 * @param field the field that it holds; none for the columns that every kind has
 * @param required whether each row has a value
 */
record BookColumn(String term, @Nullable RuleField field, boolean required) {

    static final BookColumn CODE = new BookColumn("field.code", null, true);
    static final BookColumn EFFECTIVE_FROM = new BookColumn("field.effectiveFrom", null, true);
    static final BookColumn EFFECTIVE_TO = new BookColumn("field.effectiveTo", null, false);
    static final BookColumn INSTRUMENT = new BookColumn("field.instrument", null, false);
    static final BookColumn ARTICLE = new BookColumn("field.article", null, false);
    static final BookColumn CERTAINTY = new BookColumn("field.certainty", null, true);

    /** The columns of a kind's sheet in their order. */
    static List<BookColumn> of(RuleKind kind) {
        var columns = new ArrayList<BookColumn>();
        columns.add(CODE);
        kind.fields().forEach(field -> columns.add(new BookColumn(Terms.keyOf(field), field, kind.requires(field))));
        columns.addAll(List.of(EFFECTIVE_FROM, EFFECTIVE_TO, INSTRUMENT, ARTICLE, CERTAINTY));
        return columns;
    }

    /** Whether a row that breaks this rule breaks it here. */
    boolean isMeantBy(RuleViolated violated) {
        if (!(violated.rule() instanceof RegulationRule rule)) {
            return false;
        }
        return switch (rule) {
            case CODE_INVALID, ROW_TWICE -> equals(CODE);
            case ENDS_BEFORE_START -> equals(EFFECTIVE_TO);
            case LAST_BEFORE_FIRST -> field == RuleField.LAST_DAY;
            case SOURCE_MISSING, INSTRUMENT_UNKNOWN -> equals(INSTRUMENT);
            case VERIFIED_WITHOUT_EVIDENCE -> equals(CERTAINTY);
            case ROUTE_UNKNOWN -> field == RuleField.ROUTE;
            case PARAMETER_INVALID -> field == RuleField.VALUE;
            case FIELD_MISSING ->
                field != null && field.equals(violated.values().get(0));
            default -> false;
        };
    }

    String heading(Terms terms) {
        return terms.text(term);
    }

    /** Whether a cell is this column's heading, in either language. */
    boolean isHeadedBy(String text) {
        var plain = Text.plain(text);
        for (var language : Language.values()) {
            if (plain.equals(Text.plain(heading(Terms.in(language))))) {
                return true;
            }
        }
        return false;
    }
}
