package org.provenant.application.stocktake;

import java.util.LinkedHashSet;
import java.util.List;
import org.provenant.application.intake.sheet.HeadingWords;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.stocktake.ScannedCode;
import org.provenant.domain.stocktake.StocktakeRule;

/** Reads tags or serial numbers from a counter's spreadsheet, past the same guard as every upload. */
final class CountedSheet {

    private CountedSheet() {}

    /**
     * The codes in their order, each once: the column of asset tags, else that of serial numbers, else the only column.
     *
     * @throws RuleViolated {@link StocktakeRule#CODE_COLUMN_MISSING}, {@link StocktakeRule#TOO_MANY_SCANS}, or what makes
     *     the file unreadable
     */
    static List<ScannedCode> read(byte[] file) {
        var sheet = SheetFile.open(file);
        var mapping = Proposal.of(HeadingWords.OF_DEVICES, sheet).mapping();
        int tags = columnOf(mapping, EquipmentColumn.ASSET_TAG);
        int serials = columnOf(mapping, EquipmentColumn.SERIAL);
        if (tags < 0 && serials < 0) {
            throw new RuleViolated(StocktakeRule.CODE_COLUMN_MISSING);
        }
        var codes = new LinkedHashSet<ScannedCode>();
        sheet.read(mapping.sheet(), row -> {
            if (row.number() > mapping.headerRow()) {
                var tag = tags < 0 ? "" : row.cell(tags).text();
                var code = tag.isBlank() && serials >= 0 ? row.cell(serials).text() : tag;
                if (!code.isBlank()) {
                    codes.add(new ScannedCode(new ScannedCode(code).upper()));
                }
            }
            return codes.size() <= OpenStocktake.MOST;
        });
        if (codes.size() > OpenStocktake.MOST) {
            throw new RuleViolated(StocktakeRule.TOO_MANY_SCANS, OpenStocktake.MOST);
        }
        return List.copyOf(codes);
    }

    private static int columnOf(SheetMapping<EquipmentColumn> mapping, EquipmentColumn column) {
        var found = mapping.columnsFor(column);
        return found.isEmpty() ? -1 : found.get(0).index();
    }
}
