package org.provenant.application.stocktake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provenant.application.intake.sheet.HeadingWords;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.application.intake.sheet.SheetCell;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.intake.sheet.SheetRow;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;
import org.provenant.domain.stocktake.ScannedCode;
import org.provenant.domain.stocktake.StocktakeRule;

/** Reads tags or serial numbers from a counter's spreadsheet, past the same guard as every upload. */
final class CountedSheet {

    /** How people head such a list, without accents. */
    private static final Set<String> HEADINGS =
            Set.of("ma tai san", "so se ri", "so seri", "serial", "serial number", "asset tag", "ma", "code");

    private CountedSheet() {}

    /**
     * The codes in their order, each once: the column of asset tags, else that of serial numbers. A list that has nothing
     * but one column is read as it is, with or without a heading.
     *
     * @throws RuleViolated {@link StocktakeRule#CODE_COLUMN_MISSING}, {@link StocktakeRule#TOO_MANY_SCANS}, or what makes
     *     the file unreadable
     */
    static List<ScannedCode> read(byte[] file) {
        var sheet = SheetFile.open(file);
        var mapping = Proposal.of(HeadingWords.OF_DEVICES, sheet).mapping();
        int tags = columnOf(mapping, EquipmentColumn.ASSET_TAG);
        int serials = columnOf(mapping, EquipmentColumn.SERIAL);
        var codes = new LinkedHashSet<ScannedCode>();
        sheet.read(mapping.sheet(), row -> {
            if (tags < 0 && serials < 0) {
                onlyCell(row)
                        .filter(text -> !HEADINGS.contains(Text.plain(text)))
                        .ifPresent(text -> add(text, codes));
            } else if (row.number() > mapping.headerRow()) {
                var tag = textOf(row, tags);
                add(tag.isBlank() ? textOf(row, serials) : tag, codes);
            }
            return codes.size() <= OpenStocktake.MOST;
        });
        if (codes.size() > OpenStocktake.MOST) {
            throw new RuleViolated(StocktakeRule.TOO_MANY_SCANS, OpenStocktake.MOST);
        }
        return List.copyOf(codes);
    }

    private static Optional<String> onlyCell(SheetRow row) {
        var filled = row.cells().stream()
                .map(SheetCell::text)
                .filter(text -> !text.isBlank())
                .toList();
        if (filled.size() > 1) {
            throw new RuleViolated(StocktakeRule.CODE_COLUMN_MISSING);
        }
        return filled.stream().findFirst();
    }

    private static void add(String text, Set<ScannedCode> codes) {
        if (!Text.tidy(text).isEmpty()) {
            codes.add(new ScannedCode(new ScannedCode(text).upper()));
        }
    }

    private static String textOf(SheetRow row, int column) {
        return column < 0 ? "" : row.cell(column).text();
    }

    private static int columnOf(SheetMapping<EquipmentColumn> mapping, EquipmentColumn column) {
        var found = mapping.columnsFor(column);
        return found.isEmpty() ? -1 : found.get(0).index();
    }
}
