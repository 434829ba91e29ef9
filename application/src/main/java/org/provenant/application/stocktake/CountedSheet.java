package org.provenant.application.stocktake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
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

    /** What labels and makers print: no words with accents or blanks, and a digit somewhere. */
    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[\\x21-\\x7e]{2,1000}");

    private static final int MOST_SHOWN = 8;
    private static final int LONGEST_SHOWN = 60;

    private CountedSheet() {}

    /**
     * The codes in their order, each once: the column of asset tags, else that of serial numbers. A list that has nothing
     * but one column is read as it is under such a heading; without one, only if everything in it looks like a code.
     *
     * @param name as the user's machine calls it
     * @throws RuleViolated {@link StocktakeRule#CODE_COLUMN_MISSING}, {@link StocktakeRule#TOO_MANY_SCANS}, or what makes
     *     the file unreadable
     */
    static Read read(String name, byte[] file) {
        var sheet = SheetFile.open(file, name);
        var mapping = Proposal.of(HeadingWords.OF_DEVICES, sheet).mapping();
        int tags = columnOf(mapping, EquipmentColumn.ASSET_TAG);
        int serials = columnOf(mapping, EquipmentColumn.SERIAL);
        var codes = new ArrayList<ScannedCode>();
        var headed = new AtomicBoolean();
        sheet.read(mapping.sheet(), row -> {
            if (tags < 0 && serials < 0) {
                var only = onlyCell(row);
                if (only.filter(CountedSheet::isHeading).isPresent()) {
                    headed.set(true);
                } else {
                    only.ifPresent(text -> {
                        requireCode(text, headed.get());
                        add(text, codes);
                    });
                }
            } else if (row.number() > mapping.headerRow()) {
                var tag = textOf(row, tags);
                add(tag.isBlank() ? textOf(row, serials) : tag, codes);
            }
            return codes.size() <= OpenStocktake.MOST;
        });
        if (codes.size() > OpenStocktake.MOST) {
            throw new RuleViolated(StocktakeRule.TOO_MANY_SCANS, OpenStocktake.MOST);
        }
        var distinct = codes.stream().distinct().toList();
        return new Read(distinct, codes.size() - distinct.size());
    }

    private static boolean isHeading(String text) {
        return HEADINGS.contains(Text.plain(text));
    }

    private static Optional<String> onlyCell(SheetRow row) {
        var filled = row.cells().stream()
                .map(SheetCell::text)
                .filter(text -> !text.isBlank())
                .toList();
        if (filled.size() > 1) {
            throw new RuleViolated(StocktakeRule.CODE_COLUMN_MISSING, shown(filled));
        }
        return filled.stream().findFirst();
    }

    private static void requireCode(String text, boolean headed) {
        if (!headed && !CODE.matcher(Text.tidy(text)).matches()) {
            throw new RuleViolated(StocktakeRule.CODE_COLUMN_MISSING, shown(List.of(text)));
        }
    }

    /** What stands where headings should, as far as a sentence can hold it. */
    private static List<Object> shown(List<String> headings) {
        return headings.stream()
                .limit(MOST_SHOWN)
                .map(text -> (Object) (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text))
                .toList();
    }

    private static void add(String text, List<ScannedCode> codes) {
        if (!Text.tidy(text).isEmpty()) {
            codes.add(new ScannedCode(new ScannedCode(text).upper()));
        }
    }

    /** @param repeated how many cells hold a code that stands further up already */
    record Read(List<ScannedCode> codes, int repeated) {}

    private static String textOf(SheetRow row, int column) {
        return column < 0 ? "" : row.cell(column).text();
    }

    private static int columnOf(SheetMapping<EquipmentColumn> mapping, EquipmentColumn column) {
        var found = mapping.columnsFor(column);
        return found.isEmpty() ? -1 : found.get(0).index();
    }
}
