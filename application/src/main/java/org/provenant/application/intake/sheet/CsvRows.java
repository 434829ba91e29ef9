package org.provenant.application.intake.sheet;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.FormulaShield;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.RuleViolated;

/** Builds rows from the values that the CSV parser finds, within the limits, numbered as Excel shows them. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<SheetRow> {

    private List<SheetCell> cells = new ArrayList<>();
    private int row = 1;
    private int filledRows;

    int row() {
        return row;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        if (length > SheetLimits.CELL_TEXT) {
            throw tooLong(new String(buffer, offset, length), quoted);
        }
        var cell = SheetCell.text(FormulaShield.open(new String(buffer, offset, length)));
        if (cell.isBlank()) {
            return;
        }
        if (column >= SheetLimits.COLUMNS) {
            throw new RuleViolated(IntakeRule.TOO_MANY_COLUMNS, SheetLimits.COLUMNS);
        }
        while (cells.size() < column) {
            cells.add(SheetCell.BLANK);
        }
        cells.add(cell);
    }

    /** A quoted text that swallows lines is a quotation mark left open rather than a long text. */
    private RuleViolated tooLong(String text, boolean quoted) {
        return quoted && text.contains("\n")
                ? new RuleViolated(IntakeRule.FILE_QUOTE_OPEN, row)
                : new RuleViolated(IntakeRule.CELL_TOO_LONG, row, SheetLimits.CELL_TEXT);
    }

    @Override
    protected @Nullable SheetRow buildRecord() {
        var built = new SheetRow(row++, cells);
        if (built.cells().isEmpty()) {
            return null;
        }
        if (++filledRows > SheetLimits.ROWS) {
            throw new RuleViolated(IntakeRule.TOO_MANY_ROWS, SheetLimits.ROWS);
        }
        return built;
    }
}
