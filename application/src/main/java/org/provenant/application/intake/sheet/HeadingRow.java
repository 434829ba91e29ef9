package org.provenant.application.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.Text;

/**
 * A row that may be the headings of a sheet, by which lists of the same program are known again even if nobody knows
 * their words.
 *
 * @param sheet the sheet's name
 * @param last the last row of the headings as Excel numbers it: this one, or the one below if that only numbers the columns
 * @param texts what stands in the row, from left to right
 */
public record HeadingRow(String sheet, int last, List<String> texts) {

    private static final int FEWEST = 3;
    private static final int SEARCHED_SHEETS = 30;

    public HeadingRow {
        texts = List.copyOf(texts);
    }

    /** Every row at the top of a sheet that could be its headings. */
    public static List<HeadingRow> candidates(SheetFile file) {
        var candidates = new ArrayList<HeadingRow>();
        file.sheets().stream()
                .limit(SEARCHED_SHEETS)
                .forEach(sheet -> candidates.addAll(of(file, sheet.name(), Headings.SEARCHED_ROWS)));
        return candidates;
    }

    /** The row that a mapping takes for the headings; nothing if it has none. */
    public static Optional<HeadingRow> of(SheetFile file, SheetMapping<?> mapping) {
        return of(file, mapping.sheet(), mapping.headerRow()).stream()
                .filter(row -> row.last() == mapping.headerRow())
                .findFirst();
    }

    private static List<HeadingRow> of(SheetFile file, String sheet, int until) {
        var rows = new ArrayList<SheetRow>();
        file.read(sheet, row -> {
            rows.add(row);
            return row.number() < until;
        });
        var found = new ArrayList<HeadingRow>();
        for (int i = 0; i < rows.size(); i++) {
            var texts = texts(rows.get(i));
            if (texts.size() >= FEWEST && hasLetters(texts)) {
                int number = rows.get(i).number();
                boolean numbered = i + 1 < rows.size()
                        && rows.get(i + 1).number() == number + 1
                        && !hasLetters(texts(rows.get(i + 1)));
                found.add(new HeadingRow(sheet, numbered ? number + 1 : number, texts));
            }
        }
        return found;
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank() && !RowReasons.isHeading(cell.text()))
                .map(cell -> Text.tidy(cell.text()))
                .toList();
    }

    private static boolean hasLetters(List<String> texts) {
        return texts.stream().anyMatch(text -> text.chars().anyMatch(Character::isLetter));
    }
}
