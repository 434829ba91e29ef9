package org.provenant.application.intake.sheet;

import java.util.Optional;
import org.provenant.application.intake.sheet.HeadingWords.Recognised;
import org.provenant.domain.intake.SheetColumn;

/**
 * The heading of one column.
 *
 * @param index the column, 0 for A
 * @param text as the file has it; several lines joined by a slash
 * @param recognised what it stands for
 */
record Heading<C extends SheetColumn>(int index, String text, Optional<Recognised<C>> recognised) {}
