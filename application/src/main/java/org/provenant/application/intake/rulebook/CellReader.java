package org.provenant.application.intake.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.sheet.SheetCell;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.RegulationRule;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.Text;
import org.provenant.domain.shared.ValueRule;

/** Reads single cells of a rule book: days as such or as dd/MM/yyyy, words in either language. */
final class CellReader {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private CellReader() {}

    /**
     * The value in the field's fixed form; nothing for a blank cell.
     *
     * @throws RuleViolated {@link RegulationRule#FIELD_INVALID}
     */
    static @Nullable String field(RuleField field, SheetCell cell) {
        var text = text(cell, new Term(Terms.keyOf(field)));
        if (text == null) {
            return null;
        }
        return switch (field.form()) {
            case DAY -> field.normalised(day(cell, text));
            case TRUTH -> field.normalised(truth(text));
            case CASES -> field.normalised(cases(text));
            case CHOICE -> field.normalised(constant(field.choices(), text));
            case TEXT, WHOLE_NUMBER, HEADING -> field.normalised(text);
        };
    }

    /** A day that every kind of rule has; nothing for a blank cell. */
    static @Nullable LocalDate day(SheetCell cell, BookColumn column) {
        var text = text(cell, new Term(column.term()));
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(day(cell, text));
        } catch (DateTimeException e) {
            throw new RuleViolated(RegulationRule.FIELD_INVALID, new Term(column.term()), text);
        }
    }

    static Certainty certainty(SheetCell cell) {
        var text = text(cell, new Term(BookColumn.CERTAINTY.term()));
        if (text == null) {
            throw new RuleViolated(ValueRule.REQUIRED, new Term(BookColumn.CERTAINTY.term()));
        }
        var name = constant(Certainty.values(), text);
        return Arrays.stream(Certainty.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new RuleViolated(RegulationRule.FIELD_INVALID, new Term(BookColumn.CERTAINTY.term()), text));
    }

    /** The text of a cell; nothing for a blank one. */
    static @Nullable String text(SheetCell cell, Term name) {
        if (cell.kind() == SheetCell.Kind.ERROR || cell.kind() == SheetCell.Kind.UNCALCULATED) {
            throw new RuleViolated(RegulationRule.FIELD_INVALID, name, cell.text());
        }
        var text = Text.tidy(cell.text());
        return text.isEmpty() ? null : text;
    }

    private static String cases(String text) {
        if (isWord("regulation.label.allCases", text)) {
            return RuleField.ALL_CASES;
        }
        return isWord("regulation.label.noCase", text) ? RuleField.NO_CASE : text;
    }

    private static String day(SheetCell cell, String text) {
        if (cell.date() != null) {
            return cell.date().toString();
        }
        try {
            return LocalDate.parse(text, DAY).toString();
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static String truth(String text) {
        if (isWord("audit.value.yes", text) || text.equalsIgnoreCase("true")) {
            return "yes";
        }
        return isWord("audit.value.no", text) || text.equalsIgnoreCase("false") ? "no" : text;
    }

    private static String constant(Enum<?>[] choices, String text) {
        for (var choice : choices) {
            if (choice.name().equals(text) || isWord(Terms.keyOf(choice), text)) {
                return choice.name();
            }
        }
        return text;
    }

    private static boolean isWord(String key, String text) {
        var plain = Text.plain(text);
        return Arrays.stream(Language.values())
                .anyMatch(language -> Text.plain(Terms.in(language).text(key)).equals(plain));
    }
}
