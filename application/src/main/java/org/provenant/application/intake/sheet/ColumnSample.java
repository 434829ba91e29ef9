package org.provenant.application.intake.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.intake.SheetColumn;

/**
 * A column of the sheet as the mapping page shows it.
 *
 * @param index the column, 0 for A
 * @param letters the column as Excel calls it
 * @param heading its heading; empty if it has none
 * @param column what it is proposed or declared to say; nothing if it is not read
 * @param duplicateOf what it seems to say as well as another column that was preferred
 * @param samples the first values
 */
public record ColumnSample<C extends SheetColumn>(
        int index,
        String letters,
        String heading,
        @Nullable C column,
        @Nullable C duplicateOf,
        List<String> samples) {}
