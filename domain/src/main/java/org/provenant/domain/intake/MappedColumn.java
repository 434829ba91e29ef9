package org.provenant.domain.intake;

import java.io.Serializable;

/**
 * A column of a sheet and what it says.
 *
 * @param index the column's place, 0 for A
 * @param heading its heading as the file has it; by this a saved mapping finds the column in another file
 * @param column what it says
 */
public record MappedColumn<C extends SheetColumn>(int index, String heading, C column) implements Serializable {}
