package org.provenant.application.intake.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.provenant.application.intake.sheet.HeadingWords.Fit;
import org.provenant.domain.intake.SheetColumn;
import org.provenant.domain.shared.Text;

/**
 * The headings of a sheet, found among its first rows.
 *
 * @param words by which they are recognised
 * @param lastRow the last row of the headings, as Excel numbers it; 0 if none were found
 * @param list a heading for every column that has one
 */
record Headings<C extends Enum<C> & SheetColumn>(HeadingWords<C> words, int lastRow, List<Heading<C>> list) {

    /** How many rows from the top are searched. */
    static final int SEARCHED_ROWS = 100;

    /** How many lines headings can have. */
    static final int MOST_LINES = 3;

    private static final int FEWEST_RECOGNISED = 2;
    private static final int FEWEST_NUMBERED = 3;

    /** The headings that say the most, one to three lines high. */
    static <C extends Enum<C> & SheetColumn> Headings<C> find(HeadingWords<C> words, List<SheetRow> firstRows) {
        var none = new Headings<C>(words, 0, List.of());
        var best = none;
        for (int first = 0; first < firstRows.size(); first++) {
            var headings = of(words, firstRows.subList(first, first + 1));
            boolean promising = headings.recognisedColumns() > 0;
            for (int lines = 2; promising && lines <= MOST_LINES && isBlock(firstRows, first, lines); lines++) {
                best = better(best, headings);
                headings = of(words, firstRows.subList(first, first + lines));
            }
            best = better(best, headings);
        }
        return best.recognisedColumns() < FEWEST_RECOGNISED ? none : best.extended(firstRows);
    }

    private static <C extends Enum<C> & SheetColumn> Headings<C> better(Headings<C> best, Headings<C> other) {
        return other.score() > best.score() ? other : best;
    }

    /** The headings that end in the row that the user points to. */
    static <C extends Enum<C> & SheetColumn> Headings<C> endingAt(
            HeadingWords<C> words, List<SheetRow> firstRows, int lastRow) {
        var found = find(words, firstRows);
        if (found.lastRow() == lastRow) {
            return found;
        }
        var best = new Headings<C>(words, lastRow, List.of());
        for (int last = 0; last < firstRows.size(); last++) {
            if (firstRows.get(last).number() == lastRow) {
                for (int lines = 1; lines <= MOST_LINES && isBlock(firstRows, last - lines + 1, lines); lines++) {
                    var headings = of(words, firstRows.subList(last - lines + 1, last + 1));
                    if (best.list().isEmpty() || headings.score() > best.score()) {
                        best = headings;
                    }
                }
            }
        }
        return best;
    }

    private static boolean isBlock(List<SheetRow> rows, int first, int lines) {
        return first >= 0
                && first + lines <= rows.size()
                && rows.get(first + lines - 1).number() == rows.get(first).number() + lines - 1;
    }

    private static <C extends Enum<C> & SheetColumn> Headings<C> of(HeadingWords<C> words, List<SheetRow> lines) {
        var list = new ArrayList<Heading<C>>();
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        for (int column = 0; column < width; column++) {
            var text = ownText(lines, column);
            if (!text.isEmpty()) {
                list.add(new Heading<>(column, text, recognise(words, lines, column, text)));
            }
        }
        return new Headings<>(words, lines.get(lines.size() - 1).number(), list);
    }

    /** The lowest line says it best; the ones above it may name a group of columns, or repeat it. */
    private static <C extends Enum<C> & SheetColumn> Optional<HeadingWords.Recognised<C>> recognise(
            HeadingWords<C> words, List<SheetRow> lines, int column, String text) {
        var lowest = ownText(lines.subList(lines.size() - 1, lines.size()), column);
        return words.recognise(lowest)
                .or(() -> words.recognise(text))
                .or(() -> lines.get(0).cell(column).isBlank()
                        ? words.recognise(groupAbove(lines.get(0), column) + " " + text)
                        : Optional.empty());
    }

    /** What stands in the column itself, each text once. */
    private static String ownText(List<SheetRow> lines, int column) {
        var texts = new LinkedHashSet<String>();
        for (var line : lines) {
            if (line.cell(column).kind() == SheetCell.Kind.TEXT) {
                texts.add(Text.tidy(line.cell(column).text()).replace('\n', ' '));
            }
        }
        return String.join(" / ", texts);
    }

    /** A heading over several columns stands in the first of them. */
    private static String groupAbove(SheetRow top, int column) {
        for (int left = column; left >= 0; left--) {
            if (!top.cell(left).isBlank()) {
                return top.cell(left).text();
            }
        }
        return "";
    }

    /** Columns recognised, counting those that are a wording of ours as a whole a little more. */
    private int score() {
        return (int) (recognisedColumns() * 100
                + list.stream()
                        .filter(heading -> heading.recognised()
                                .filter(found -> found.fit() == Fit.WHOLE)
                                .isPresent())
                        .count());
    }

    private int recognisedColumns() {
        return (int) list.stream()
                .flatMap(heading -> heading.recognised().stream())
                .map(HeadingWords.Recognised::column)
                .distinct()
                .count();
    }

    /** Takes in a line below that repeats the headings in another language, or numbers the columns. */
    private Headings<C> extended(List<SheetRow> rows) {
        int last = lastRow;
        for (var row : rows) {
            if (row.number() == last + 1 && (isRepetition(row) || isNumbering(row))) {
                last = row.number();
            }
        }
        return last == lastRow ? this : new Headings<>(words, last, withLines(rows, last));
    }

    private List<Heading<C>> withLines(List<SheetRow> rows, int last) {
        var added = rows.stream()
                .filter(row -> row.number() > lastRow && row.number() <= last && !isNumbering(row))
                .toList();
        if (added.isEmpty()) {
            return list;
        }
        var longer = new ArrayList<Heading<C>>();
        for (var heading : list) {
            var below = ownText(added, heading.index());
            longer.add(
                    below.isEmpty() || below.equals(heading.text())
                            ? heading
                            : new Heading<>(heading.index(), heading.text() + " / " + below, heading.recognised()));
        }
        return longer;
    }

    private boolean isRepetition(SheetRow row) {
        long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        long known = row.cells().stream()
                .filter(cell -> cell.kind() == SheetCell.Kind.TEXT)
                .filter(cell -> words.recognise(cell.text())
                        .filter(found -> found.fit() != Fit.CONTAINED)
                        .isPresent())
                .count();
        return known >= FEWEST_RECOGNISED && known * 2 >= filled;
    }

    /** Vietnamese forms number their columns: (1), (2), (3) … */
    private static boolean isNumbering(SheetRow row) {
        int expected = 0;
        for (var cell : row.cells()) {
            if (!cell.isBlank() && !RowReasons.isHeading(cell.text())) {
                expected++;
                if (!cell.text().strip().matches("[(\\[]?" + expected + "[)\\]]?(\\s*=.*)?")) {
                    return false;
                }
            }
        }
        return expected >= FEWEST_NUMBERED;
    }
}
