package org.provenant.application.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.MappedColumn;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.SheetColumn;
import org.provenant.domain.intake.SheetMapping;

/** Goes once through all rows below the headings: samples of every column, and the formats that texts could have. */
final class ColumnSurvey<C extends Enum<C> & SheetColumn> {

    private static final int SAMPLES = 5;
    private static final int LONGEST_SAMPLE = 100;

    private final SheetMapping<C> mapping;
    private final Headings<C> headings;
    private final Map<Integer, C> duplicates;
    private final Map<Integer, List<String>> samples = new TreeMap<>();
    private final Readings<DateOrder> dates = Readings.ofDates();
    private final Readings<NumberStyle> numbers = Readings.ofNumbers();
    private int rows;

    ColumnSurvey(SheetFile file, SheetMapping<C> mapping, Headings<C> headings, Map<Integer, C> duplicates) {
        this.mapping = mapping;
        this.headings = headings;
        this.duplicates = duplicates;
        headings.list().forEach(heading -> samples.put(heading.index(), new ArrayList<>()));
        file.read(mapping.sheet(), row -> {
            if (row.number() > mapping.headerRow()) {
                add(row);
            }
            return true;
        });
    }

    private void add(SheetRow row) {
        rows++;
        for (int column = 0; column < row.cells().size(); column++) {
            var cell = row.cell(column);
            if (!cell.isBlank()) {
                var seen = samples.computeIfAbsent(column, key -> new ArrayList<>());
                var text = shortened(cell.text());
                if (seen.size() < SAMPLES && !seen.contains(text)) {
                    seen.add(text);
                }
            }
        }
        for (var column : mapping.columns()) {
            var cell = row.cell(column.index());
            if (cell.kind() == SheetCell.Kind.TEXT) {
                if (column.column().isDate()) {
                    dates.add(cell.text());
                } else if (column.column().isNumber() && hasDigit(cell.text())) {
                    numbers.add(cell.text());
                }
            }
        }
    }

    /** What has no digit is no number in any style, so it tells nothing about the style. */
    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SAMPLE ? text : text.substring(0, LONGEST_SAMPLE) + "…";
    }

    Proposal<C> proposal() {
        var dateOrder = mapping.dateOrder() == null ? dates.only().orElse(null) : mapping.dateOrder();
        var numberStyle = mapping.numberStyle() == null ? numbers.only().orElse(null) : mapping.numberStyle();
        var questions = new ArrayList<FormatQuestion>();
        if (dateOrder == null && dates.isOpen()) {
            questions.add(dates.question(FormatQuestion.Format.DATE_ORDER));
        }
        if (numberStyle == null && numbers.isOpen()) {
            questions.add(numbers.question(FormatQuestion.Format.NUMBER_STYLE));
        }
        var proposed = new SheetMapping<>(
                mapping.sheet(), mapping.headerRow(), mapping.columns(), mapping.fixed(), dateOrder, numberStyle);
        var missing = headings.words().columns().stream()
                .filter(column -> column.isRequired() && !proposed.covers(column))
                .toList();
        return new Proposal<>(proposed, columns(), questions, missing, rows);
    }

    private List<ColumnSample<C>> columns() {
        var columns = new ArrayList<ColumnSample<C>>();
        samples.forEach((index, values) -> columns.add(new ColumnSample<>(
                index,
                ColumnLetters.of(index),
                heading(index),
                mapping.columns().stream()
                        .filter(mapped -> mapped.index() == index)
                        .map(MappedColumn::column)
                        .findFirst()
                        .orElse(null),
                duplicates.get(index),
                List.copyOf(values))));
        return columns;
    }

    private String heading(int index) {
        return headings.list().stream()
                .filter(heading -> heading.index() == index)
                .map(Heading::text)
                .findFirst()
                .orElse("");
    }
}
