package org.provenant.domain.intake;

import org.provenant.domain.shared.Rule;

/**
 * Why a file, a mapping or a row cannot come into the register. Beside its sentence each has advice under
 * {@code intake.hint.<NAME>}.
 */
public enum IntakeRule implements Rule {
    // the file
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_OLD_EXCEL,
    FILE_PASSWORD,
    FILE_PDF,
    FILE_PROGRAM,
    FILE_ARCHIVE,
    FILE_NOT_SPREADSHEET,
    FILE_MACROS,
    FILE_EXTERNAL_LINKS,
    FILE_NESTED,
    FILE_DTD,
    FILE_UNPACKS_TOO_LARGE,
    FILE_DAMAGED,
    FILE_CHARSET_UNKNOWN,
    FILE_QUOTE_OPEN,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    CELL_TOO_LONG,
    SHEET_NOT_FOUND,

    // the mapping
    COLUMN_NOT_MAPPED,
    SERIAL_NOT_MAPPED,
    COLUMN_MAPPED_TWICE,
    HEADINGS_CHANGED,

    // a row
    VALUE_MISSING,
    VALUE_TOO_LONG,
    NO_SERIAL_WITHOUT_REASON,
    LOST_DIGITS,
    VALUE_BECAME_DATE,
    FORMULA_WITHOUT_VALUE,
    CELL_HAS_ERROR,
    DATE_INVALID,
    DATE_YEAR_SHORT,
    DATE_ORDER_UNDECLARED,
    NUMBER_INVALID,
    NUMBER_STYLE_UNDECLARED,
    QUANTITY_NOT_ONE
}
