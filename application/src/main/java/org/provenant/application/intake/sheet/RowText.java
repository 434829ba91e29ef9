package org.provenant.application.intake.sheet;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.Text;

/** Takes a cell as a text, unless the text is not what was once typed there. */
final class RowText {

    /** Digits of a number that a spreadsheet keeps; behind them it writes zeros. */
    private static final BigDecimal FIRST_INEXACT = BigDecimal.TEN.pow(15);

    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d([.,]\\d+)?E\\+\\d{2,3}");
    private static final Set<String> NOTHING =
            Set.of("n a", "na", "nil", "none", "null", "khong", "khong co", "chua co", "ko co");
    private static final String FIRST_OF_NOTHING = "nkcNKC";
    private static final int LONGEST_NOTHING = 10;

    private RowText() {}

    /** The text of the value; nothing if it is blank or a problem, or says "none" where that says nothing. */
    static @Nullable String of(GivenValue value, RowProblems problems) {
        var written = written(value, problems);
        return written == null || !value.column().keepsNone() && isNothing(written) ? null : written;
    }

    private static boolean isNothing(String text) {
        if (text.length() > LONGEST_NOTHING) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return FIRST_OF_NOTHING.indexOf(text.charAt(i)) >= 0 && NOTHING.contains(Text.plain(text));
            }
        }
        return true;
    }

    /** As {@link #of}, with words for "none" as they are. */
    static @Nullable String written(GivenValue value, RowProblems problems) {
        var cell = value.cell();
        boolean free = value.column().isProse();
        switch (cell.kind()) {
            case BLANK -> {
                return null;
            }
            case ERROR -> {
                problems.add(value, IntakeRule.CELL_HAS_ERROR, cell.text());
                return null;
            }
            case UNCALCULATED -> {
                problems.add(value, IntakeRule.FORMULA_WITHOUT_VALUE);
                return null;
            }
            case DATE -> {
                if (!free) {
                    problems.add(value, IntakeRule.VALUE_BECAME_DATE, cell.text());
                    return null;
                }
            }
            default -> {
                if (!free && lostDigits(cell)) {
                    problems.add(value, IntakeRule.LOST_DIGITS, cell.text());
                    return null;
                }
            }
        }
        return fitting(value, Text.tidy(cell.text()), problems);
    }

    private static boolean lostDigits(SheetCell cell) {
        var number = cell.number();
        return number == null
                ? SCIENTIFIC.matcher(cell.text().strip()).matches()
                : number.abs().compareTo(FIRST_INEXACT) >= 0;
    }

    private static @Nullable String fitting(GivenValue value, String text, RowProblems problems) {
        int longest = value.column().longest();
        if (text.length() > longest) {
            problems.add(value, IntakeRule.VALUE_TOO_LONG, value.column(), longest);
            return null;
        }
        return text;
    }
}
