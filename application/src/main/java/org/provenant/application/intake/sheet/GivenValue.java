package org.provenant.application.intake.sheet;

import org.jspecify.annotations.Nullable;
import org.provenant.domain.intake.SheetColumn;

/**
 * What a row says in one of its columns.
 *
 * @param column what the column says
 * @param heading the column's heading; nothing if the value is the same for all rows, or there is no such column
 * @param cell the value
 */
record GivenValue(SheetColumn column, @Nullable String heading, SheetCell cell) {}
