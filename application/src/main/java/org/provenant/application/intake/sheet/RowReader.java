package org.provenant.application.intake.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.MappedColumn;
import org.provenant.domain.intake.SheetColumn;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** Reads the values of one row after the other as the mapping declares them; what cannot be read becomes a problem. */
final class RowReader<C extends SheetColumn> {

    private static final Set<String> TOTALS =
            Set.of("tong", "tong cong", "cong", "tong so", "total", "grand total", "sub total", "subtotal", "sum");

    private final SheetMapping<C> mapping;
    private final Map<C, List<Source<C>>> sources = new HashMap<>();
    private RowProblems problems = new RowProblems("", 0);
    private SheetRow row = new SheetRow(0, List.of());

    RowReader(SheetMapping<C> mapping) {
        this.mapping = mapping;
    }

    /** Turns to the next row; its problems are added to the answer. */
    RowProblems next(SheetRow next) {
        row = next;
        problems = new RowProblems(mapping.sheet(), row.number());
        return problems;
    }

    /** Whether no column that is read holds anything. */
    boolean isEmpty() {
        return mapping.columns().stream()
                .allMatch(column -> row.cell(column.index()).isBlank());
    }

    /** Whether the row itself holds none of these. */
    boolean tellNothing(Set<C> columns) {
        return columns.stream().allMatch(column -> value(column).cell().isBlank() || isFixed(column));
    }

    private boolean isFixed(C column) {
        return sourcesOf(column).get(0).column() == null;
    }

    /** Whether the row adds up others. */
    boolean isTotal() {
        return row.cells().stream().anyMatch(cell -> TOTALS.contains(Text.plain(cell.text())));
    }

    <T> @Nullable T required(C column, Function<String, T> reader) {
        var value = value(column);
        int before = problems.found().size();
        var text = RowText.of(value, problems);
        if (text != null) {
            return read(value, text, reader);
        }
        if (problems.found().size() == before) {
            problems.add(value, IntakeRule.VALUE_MISSING, column);
        }
        return null;
    }

    <T> @Nullable T optional(C column, Function<String, T> reader) {
        var value = value(column);
        var text = RowText.of(value, problems);
        return text == null ? null : read(value, text, reader);
    }

    /** All values of all columns that say it; one cell may hold several. */
    <T> List<T> several(C column, Pattern separator, Function<String, T> reader) {
        var all = new ArrayList<T>();
        for (var value : values(column)) {
            var text = RowText.of(value, problems);
            for (var one : separator.split(text == null ? "" : text)) {
                var made = one.isBlank() ? null : read(value, one.strip(), reader);
                if (made != null && !all.contains(made)) {
                    all.add(made);
                }
            }
        }
        return all;
    }

    @Nullable
    BigDecimal number(C column) {
        return RowNumber.of(value(column), mapping.numberStyle(), problems);
    }

    @Nullable
    BigDecimal requiredNumber(C column) {
        int before = problems.found().size();
        var number = number(column);
        if (number == null && problems.found().size() == before) {
            problems.add(value(column), IntakeRule.VALUE_MISSING, column);
        }
        return number;
    }

    @Nullable
    LocalDate day(C column) {
        var value = value(column);
        if (value.cell().date() != null) {
            return value.cell().date();
        }
        var order = mapping.dateOrder();
        if (value.cell().number() != null) {
            var shown = order == null ? DateOrder.DAY_FIRST : order;
            problems.add(value, IntakeRule.DATE_INVALID, value.cell().text(), shown);
            return null;
        }
        var text = RowText.of(value, problems);
        if (text != null && order == null) {
            problems.add(value, IntakeRule.DATE_ORDER_UNDECLARED, text);
            return null;
        }
        return text == null || order == null ? null : read(value, text, order::read);
    }

    /** What the reader makes of it; what it refuses is a problem of the value. */
    <T> @Nullable T read(GivenValue value, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (RuleViolated e) {
            problems.add(value, e);
            return null;
        }
    }

    GivenValue value(C column) {
        return value(column, sourcesOf(column).get(0));
    }

    /** What the row holds in each of the columns that say it. */
    List<GivenValue> values(C column) {
        return sourcesOf(column).stream().map(source -> value(column, source)).toList();
    }

    private GivenValue value(C column, Source<C> source) {
        var mapped = source.column();
        return mapped == null
                ? new GivenValue(column, null, source.fixed())
                : new GivenValue(column, mapped.heading(), row.cell(mapped.index()));
    }

    private List<Source<C>> sourcesOf(C column) {
        return sources.computeIfAbsent(column, wanted -> Source.of(mapping, wanted));
    }

    /** Where a value comes from: a column of the sheet, or the declaration for all rows. */
    private record Source<C extends SheetColumn>(@Nullable MappedColumn<C> column, SheetCell fixed) {

        static <C extends SheetColumn> List<Source<C>> of(SheetMapping<C> mapping, C column) {
            var columns = mapping.columnsFor(column);
            if (columns.isEmpty()) {
                var fixed = mapping.fixed().get(column);
                return List.of(new Source<C>(null, fixed == null ? SheetCell.BLANK : SheetCell.text(fixed)));
            }
            return columns.stream()
                    .map(mapped -> new Source<>(mapped, SheetCell.BLANK))
                    .toList();
        }
    }
}
