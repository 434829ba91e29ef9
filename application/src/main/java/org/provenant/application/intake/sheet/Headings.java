package org.provenant.application.intake.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.provenant.application.intake.sheet.HeadingWords.Fit;
import org.provenant.domain.shared.Text;

/**
 * The headings of a sheet, found among its first rows.
 *
 * @param lastRow the last row of the headings, as Excel numbers it; 0 if none were found
 * @param list a heading for every column that has one
 */
record Headings(int lastRow, List<Heading> list) {

    /** How many rows from the top are searched. */
    static final int SEARCHED_ROWS = 100;

    static final Headings NONE = new Headings(0, List.of());

    /** How many lines headings can have. */
    static final int MOST_LINES = 3;

    private static final int FEWEST_RECOGNISED = 2;
    private static final int FEWEST_NUMBERED = 3;

    /** The headings that say the most, one to three lines high. */
    static Headings find(List<SheetRow> firstRows) {
        var best = NONE;
        for (int first = 0; first < firstRows.size(); first++) {
            var headings = of(firstRows.subList(first, first + 1));
            boolean promising = headings.recognisedColumns() > 0;
            for (int lines = 2; promising && lines <= MOST_LINES && isBlock(firstRows, first, lines); lines++) {
                best = better(best, headings);
                headings = of(firstRows.subList(first, first + lines));
            }
            best = better(best, headings);
        }
        return best.recognisedColumns() < FEWEST_RECOGNISED ? NONE : best.extended(firstRows);
    }

    private static Headings better(Headings best, Headings other) {
        return other.score() > best.score() ? other : best;
    }

    /** The headings that end in the row that the user points to. */
    static Headings endingAt(List<SheetRow> firstRows, int lastRow) {
        var found = find(firstRows);
        if (found.lastRow() == lastRow) {
            return found;
        }
        var best = new Headings(lastRow, List.of());
        for (int last = 0; last < firstRows.size(); last++) {
            if (firstRows.get(last).number() == lastRow) {
                for (int lines = 1; lines <= MOST_LINES && isBlock(firstRows, last - lines + 1, lines); lines++) {
                    var headings = of(firstRows.subList(last - lines + 1, last + 1));
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

    private static Headings of(List<SheetRow> lines) {
        var list = new ArrayList<Heading>();
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        for (int column = 0; column < width; column++) {
            var text = ownText(lines, column);
            if (!text.isEmpty()) {
                var recognised = recognise(lines, column, text);
                list.add(new Heading(column, text, recognised));
            }
        }
        return new Headings(lines.get(lines.size() - 1).number(), list);
    }

    /** The lowest line says it best; the ones above it may name a group of columns, or repeat it. */
    private static Optional<HeadingWords.Recognised> recognise(List<SheetRow> lines, int column, String text) {
        var lowest = ownText(lines.subList(lines.size() - 1, lines.size()), column);
        return HeadingWords.recognise(lowest)
                .or(() -> HeadingWords.recognise(text))
                .or(() -> lines.get(0).cell(column).isBlank()
                        ? HeadingWords.recognise(groupAbove(lines.get(0), column) + " " + text)
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
    private Headings extended(List<SheetRow> rows) {
        int last = lastRow;
        for (var row : rows) {
            if (row.number() == last + 1 && (isRepetition(row) || isNumbering(row))) {
                last = row.number();
            }
        }
        return last == lastRow ? this : new Headings(last, withLines(rows, last));
    }

    private List<Heading> withLines(List<SheetRow> rows, int last) {
        var added = rows.stream()
                .filter(row -> row.number() > lastRow && row.number() <= last && !isNumbering(row))
                .toList();
        if (added.isEmpty()) {
            return list;
        }
        var longer = new ArrayList<Heading>();
        for (var heading : list) {
            var below = ownText(added, heading.index());
            longer.add(
                    below.isEmpty() || below.equals(heading.text())
                            ? heading
                            : new Heading(heading.index(), heading.text() + " / " + below, heading.recognised()));
        }
        return longer;
    }

    private static boolean isRepetition(SheetRow row) {
        long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        long known = row.cells().stream()
                .filter(cell -> cell.kind() == SheetCell.Kind.TEXT)
                .filter(cell -> HeadingWords.recognise(cell.text())
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
