package org.provenant.application.intake.sheet;

import java.util.List;

/**
 * A row that holds something.
 *
 * @param number the row as Excel numbers it, from 1
 * @param cells the cells from column A on; what lies behind the last one is blank
 */
public record SheetRow(int number, List<SheetCell> cells) {

    /** The cell in that column, 0 for A. */
    public SheetCell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : SheetCell.BLANK;
    }
}
