package org.provenant.application.intake.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.DeclaredGoods;
import org.provenant.domain.customs.Lane;
import org.provenant.domain.customs.TypeCode;
import org.provenant.domain.intake.DeclarationColumn;
import org.provenant.domain.intake.DeclarationDraft;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.RuleViolated;

/** Checks the form of every row of a list of declarations: each becomes a line to be, or everything wrong with it. */
public final class DeclarationSheet {

    /** The most lines of goods in one file. */
    public static final int MOST = 5_000;

    /** A row without any of these is no line of goods. */
    private static final Set<DeclarationColumn> TELLING = EnumSet.of(
            DeclarationColumn.NUMBER,
            DeclarationColumn.HS_CODE,
            DeclarationColumn.GOODS,
            DeclarationColumn.QUANTITY,
            DeclarationColumn.VALUE);

    /** A code that is followed by its name, as in {@code A12 - Nhập kinh doanh sản xuất}. */
    private static final Pattern NAMED_CODE = Pattern.compile("(\\p{Alnum}{3,12})\\s*[-–:(].*", Pattern.DOTALL);

    private static final Pattern LINE_NUMBER = Pattern.compile("0*([1-9]\\d{0,3})");

    private final RowReader<DeclarationColumn> cells;
    private final Function<String, Country> countries = new Remembered<>(Country::parse);
    private final Function<String, Currency> currencies = new Remembered<>(Money::currencyOf);
    private final Function<String, Lane> lanes = new Remembered<>(Lane::parse);

    private DeclarationSheet(SheetMapping<DeclarationColumn> mapping) {
        this.cells = new RowReader<>(mapping);
    }

    /**
     * A row that holds goods of a declaration.
     *
     * @param row the row as Excel numbers it
     * @param number the declaration; nothing if that cannot be read
     * @param draft the line to be; nothing if something is wrong
     * @param problems everything wrong with it
     */
    public record Row(
            int row,
            @Nullable DeclarationNumber number,
            @Nullable DeclarationDraft draft,
            List<RowProblem> problems) {}

    /**
     * Reads the rows below the headings; totals and empty rows are passed over.
     *
     * @throws RuleViolated {@link IntakeRule#TOO_MANY_LINES}, or if the mapping is not complete, or its headings are not
     *     the file's
     */
    public static List<Row> read(SheetFile file, SheetMapping<DeclarationColumn> mapping) {
        DeclarationColumn.requireComplete(mapping);
        var sheet = new DeclarationSheet(mapping);
        var rows = new ArrayList<Row>();
        DataRows.read(file, HeadingWords.OF_DECLARATIONS, mapping, row -> {
            var read = sheet.read(row);
            if (read != null) {
                rows.add(read);
            }
            if (rows.size() > MOST) {
                throw new RuleViolated(IntakeRule.TOO_MANY_LINES, MOST);
            }
            return true;
        });
        return rows;
    }

    private @Nullable Row read(SheetRow row) {
        var problems = cells.next(row);
        if (cells.isEmpty()
                || cells.isTotal()
                        && cells.value(DeclarationColumn.NUMBER).cell().isBlank()) {
            return null;
        }
        if (cells.tellNothing(TELLING)) {
            problems.add(IntakeRule.ROW_WITHOUT_GOODS);
            return new Row(row.number(), null, null, problems.found());
        }
        var number = cells.required(DeclarationColumn.NUMBER, DeclarationNumber::new);
        var draft = draft(row.number(), number, problems);
        return new Row(row.number(), number, problems.found().isEmpty() ? draft : null, problems.found());
    }

    /** Reads every value, so that every problem shows, before any is used. */
    private @Nullable DeclarationDraft draft(int row, @Nullable DeclarationNumber number, RowProblems problems) {
        var head = head();
        var lineNo = cells.optional(DeclarationColumn.LINE_NO, DeclarationSheet::lineNumber);
        var permit = cells.required(DeclarationColumn.PERMIT_NUMBER, Function.identity());
        var permitLine = cells.optional(DeclarationColumn.PERMIT_LINE, DeclarationSheet::lineNumber);
        var hs = cells.required(DeclarationColumn.HS_CODE, HsCode::new);
        var goods = cells.required(DeclarationColumn.GOODS, Function.identity());
        var quantity = quantity();
        var unit = cells.optional(DeclarationColumn.UNIT, Function.identity());
        var value = value(problems);
        var origin = cells.optional(DeclarationColumn.ORIGIN, countries);
        if (number == null || permit == null || hs == null || goods == null || quantity == null) {
            return null;
        }
        return new DeclarationDraft(
                row,
                number,
                head,
                lineNo,
                permit,
                permitLine,
                new DeclaredGoods(hs, goods, quantity, value, origin),
                unit);
    }

    private DeclarationDraft.Head head() {
        return new DeclarationDraft.Head(
                cells.day(DeclarationColumn.REGISTERED_ON),
                cells.optional(DeclarationColumn.OFFICE, DeclarationSheet::bareCode),
                cells.optional(DeclarationColumn.TYPE_CODE, text -> new TypeCode(bareCode(text)).code()),
                cells.day(DeclarationColumn.TEMPORARY_UNTIL),
                cells.optional(DeclarationColumn.LANE, lanes),
                cells.day(DeclarationColumn.CLEARED_ON));
    }

    private static String bareCode(String text) {
        var named = NAMED_CODE.matcher(text);
        return named.matches() ? named.group(1) : text;
    }

    private static Integer lineNumber(String text) {
        var number = LINE_NUMBER.matcher(text);
        if (!number.matches()) {
            throw new RuleViolated(IntakeRule.LINE_NUMBER_INVALID, text);
        }
        return Integer.valueOf(number.group(1));
    }

    private @Nullable Quantity quantity() {
        var number = cells.requiredNumber(DeclarationColumn.QUANTITY);
        return number == null
                ? null
                : cells.read(cells.value(DeclarationColumn.QUANTITY), "", text -> Quantity.atLeastOne(whole(number)));
    }

    private static int whole(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new RuleViolated(IntakeRule.QUANTITY_NOT_WHOLE, number);
        }
    }

    /** The value needs its currency. */
    private @Nullable Money value(RowProblems problems) {
        var amount = cells.number(DeclarationColumn.VALUE);
        var before = problems.found().size();
        var currency = cells.optional(DeclarationColumn.CURRENCY, currencies);
        if (amount == null || problems.found().size() > before) {
            return null;
        }
        var given = cells.value(DeclarationColumn.CURRENCY);
        if (currency == null) {
            problems.add(given, IntakeRule.VALUE_MISSING, DeclarationColumn.CURRENCY);
            return null;
        }
        return cells.read(cells.value(DeclarationColumn.VALUE), "", text -> new Money(amount, currency));
    }
}
