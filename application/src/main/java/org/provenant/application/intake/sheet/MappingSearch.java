package org.provenant.application.intake.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.MappedColumn;
import org.provenant.domain.intake.SheetColumn;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** Searches a file for the sheet that is meant and for what each column says. */
final class MappingSearch<C extends Enum<C> & SheetColumn> {

    private static final int SEARCHED_SHEETS = 30;

    private final HeadingWords<C> words;
    private final SheetFile file;

    MappingSearch(HeadingWords<C> words, SheetFile file) {
        this.words = words;
        this.file = file;
    }

    /** The headings of one sheet. */
    private record Place<C extends Enum<C> & SheetColumn>(String sheet, Headings<C> headings) {

        /** How many headings are among the wanted ones. */
        long common(List<String> wanted) {
            return headings.list().stream()
                    .filter(heading -> wanted.contains(Text.plain(heading.text())))
                    .count();
        }

        long recognised() {
            return headings.list().stream()
                    .flatMap(heading -> heading.recognised().stream())
                    .map(HeadingWords.Recognised::column)
                    .distinct()
                    .count();
        }
    }

    Proposal<C> anywhere() {
        return propose(best(Comparator.comparingLong(Place::recognised)), null);
    }

    Proposal<C> within(String sheet) {
        return propose(new Place<>(sheet, Headings.find(words, firstRows(sheet))), null);
    }

    Proposal<C> below(String sheet, int headerRow) {
        return propose(new Place<>(sheet, Headings.endingAt(words, firstRows(sheet, headerRow), headerRow)), null);
    }

    Proposal<C> like(SheetMapping<C> saved) {
        var wanted = saved.columns().stream()
                .map(column -> Text.plain(column.heading()))
                .toList();
        return propose(best(Comparator.comparingLong(place -> place.common(wanted))), saved);
    }

    /** As {@link #like}, with the headings in a row that is known to be theirs. */
    Proposal<C> like(SheetMapping<C> saved, HeadingRow row) {
        var headings = Headings.endingAt(words, firstRows(row.sheet(), row.last()), row.last());
        return propose(new Place<>(row.sheet(), headings), saved);
    }

    Proposal<C> review(SheetMapping<C> declared) {
        var headings =
                Headings.endingAt(words, firstRows(declared.sheet(), declared.headerRow()), declared.headerRow());
        return new ColumnSurvey<>(file, declared, headings, Map.of()).proposal();
    }

    /** Sheets that people see go first; of equal ones the first. */
    private Place<C> best(Comparator<Place<C>> order) {
        Place<C> best = null;
        for (boolean hidden : new boolean[] {false, true}) {
            for (var sheet : file.sheets().stream()
                    .filter(name -> name.hidden() == hidden)
                    .limit(SEARCHED_SHEETS)
                    .toList()) {
                var place = new Place<>(sheet.name(), Headings.find(words, firstRows(sheet.name())));
                if (best == null || order.compare(place, best) > 0) {
                    best = place;
                }
            }
            if (best != null && best.headings().lastRow() > 0) {
                return best;
            }
        }
        if (best == null) {
            throw new RuleViolated(IntakeRule.FILE_NOT_SPREADSHEET);
        }
        return best;
    }

    private List<SheetRow> firstRows(String sheet) {
        return firstRows(sheet, 0);
    }

    /** The rows that are searched for headings, and around the one that the user points to. */
    private List<SheetRow> firstRows(String sheet, int headerRow) {
        var rows = new ArrayList<SheetRow>();
        file.read(sheet, row -> {
            if (row.number() <= Headings.SEARCHED_ROWS || Math.abs(row.number() - headerRow) <= Headings.MOST_LINES) {
                rows.add(row);
            }
            return row.number() < Math.max(Headings.SEARCHED_ROWS, headerRow);
        });
        return rows;
    }

    private Proposal<C> propose(Place<C> place, @Nullable SheetMapping<C> saved) {
        var headings = place.headings();
        var columns = new ArrayList<MappedColumn<C>>();
        if (saved != null) {
            columns.addAll(savedColumns(headings, saved));
        }
        var duplicates = addRecognised(headings, columns);
        columns.sort(Comparator.comparingInt(MappedColumn::index));
        var fixed = new HashMap<C, String>();
        if (saved != null) {
            fixed.putAll(saved.fixed());
        }
        currency(columns).ifPresent(code -> fixed.putIfAbsent(words.currency(), code));
        columns.forEach(column -> fixed.remove(column.column()));
        var mapping = new SheetMapping<>(
                place.sheet(),
                headings.lastRow(),
                columns,
                fixed,
                saved == null ? null : saved.dateOrder(),
                saved == null ? null : saved.numberStyle());
        return new ColumnSurvey<>(file, mapping, headings, duplicates).proposal();
    }

    /** The saved columns whose headings the file has; of equal headings the first goes to the first. */
    private static <C extends Enum<C> & SheetColumn> List<MappedColumn<C>> savedColumns(
            Headings<C> headings, SheetMapping<C> saved) {
        var left = new ArrayList<>(headings.list());
        var found = new ArrayList<MappedColumn<C>>();
        for (var column : saved.columns()) {
            left.stream()
                    .filter(heading -> Text.plain(heading.text()).equals(Text.plain(column.heading())))
                    .findFirst()
                    .ifPresent(heading -> {
                        left.remove(heading);
                        found.add(new MappedColumn<>(heading.index(), heading.text(), column.column()));
                    });
        }
        return found;
    }

    /** Adds what the headings say; returns the columns that would say the same as a better one. */
    private static <C extends Enum<C> & SheetColumn> Map<Integer, C> addRecognised(
            Headings<C> headings, List<MappedColumn<C>> columns) {
        var taken = new ArrayList<>(columns);
        var duplicates = new HashMap<Integer, C>();
        var bestFirst = headings.list().stream()
                .filter(heading -> heading.recognised().isPresent())
                .filter(heading -> taken.stream().noneMatch(column -> column.index() == heading.index()))
                .sorted(Comparator.comparing((Heading<C> heading) ->
                                heading.recognised().orElseThrow().fit())
                        .reversed()
                        .thenComparing(Heading::index))
                .toList();
        for (var heading : bestFirst) {
            var says = heading.recognised().orElseThrow().column();
            if (!says.mayRepeat() && columns.stream().anyMatch(column -> column.column() == says)) {
                duplicates.put(heading.index(), says);
            } else {
                columns.add(new MappedColumn<>(heading.index(), heading.text(), says));
            }
        }
        return duplicates;
    }

    private Optional<String> currency(List<MappedColumn<C>> columns) {
        return columns.stream()
                .filter(column -> column.column() == words.amount())
                .findFirst()
                .flatMap(column -> HeadingCurrency.in(column.heading()));
    }
}
