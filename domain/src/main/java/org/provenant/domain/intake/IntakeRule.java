package org.provenant.domain.intake;

import org.provenant.domain.shared.Rule;

/**
 * Why a file, a mapping or a row cannot come into the register. Beside its sentence each has advice under
 * {@code intake.hint.<NAME>}.
 */
public enum IntakeRule implements Rule {
    // the file, beside what FileRule says of any file
    FILE_OLD_EXCEL,
    FILE_PDF,
    FILE_PROGRAM,
    FILE_ARCHIVE,
    FILE_NOT_SPREADSHEET,
    /** Its name says workbook, its content is text; names the file. */
    NAMED_WORKBOOK_IS_TEXT,
    /** Its name says text, its content is a workbook; names the file. */
    NAMED_TEXT_IS_WORKBOOK,
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
    ROW_WITHOUT_DEVICE,
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
    QUANTITY_NOT_ONE,
    ROW_WITHOUT_GOODS,
    QUANTITY_NOT_WHOLE,
    LINE_NUMBER_INVALID,

    // a row beside the others of its file
    ASSET_TAG_TWICE,
    SERIAL_TWICE,
    IDENTIFIER_TWICE,
    HEAD_DIFFERS,
    LINE_TWICE,

    // a row before the register
    ASSET_TAG_REGISTERED,
    SERIAL_REGISTERED,
    IDENTIFIER_REGISTERED,
    DECLARATION_LINE_UNKNOWN,
    DECLARATION_LINE_UNCLEAR,
    HS_NOT_DECLARED,
    PERMIT_LINE_DIFFERS,
    MORE_THAN_DECLARED,
    MORE_THAN_PERMITTED,
    PLACE_UNKNOWN,
    PLACE_UNCLEAR,
    CUSTODIAN_UNKNOWN,
    CUSTODIAN_UNCLEAR,
    RECEIVED_BEFORE_DECLARED,
    RECEIVED_IN_THE_FUTURE,
    HS_NOT_ON_PERMIT,
    PERMIT_UNKNOWN,
    PERMIT_UNCLEAR,
    PERMIT_LINE_UNKNOWN,
    PERMIT_LINE_UNCLEAR,
    UNIT_DIFFERS,

    // a row that updates a device
    KEY_NOT_MAPPED,
    NOTHING_TO_UPDATE,
    KEY_MISSING,
    KEY_UNKNOWN,
    KEY_UNCLEAR,
    KEY_TWICE,
    RECORD_NO_INVALID,
    CANNOT_BE_CLEARED,
    NOT_CHANGED_HERE,
    STAGE_NOT_CHANGED_HERE,
    CHANGED_SINCE_EXPORT,
    ASSET_TAG_OF_ANOTHER,
    SERIAL_OF_ANOTHER,
    IDENTIFIER_OF_ANOTHER,
    CHANGED_SINCE_UPDATE,
    PLACE_CLOSED_SINCE,
    CUSTODIAN_LEFT_SINCE,

    // the whole update
    TOO_MANY_CHOSEN,
    NOTHING_CHOSEN_TO_CHANGE,
    NOTHING_CHANGES,
    UPDATE_ALREADY_DONE,
    UPDATE_NOT_DONE,
    NOTHING_TO_UNDO,
    CHANGED_MEANWHILE {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },

    // the whole import
    NOT_CHECKED,
    HAS_PROBLEMS,
    NO_ROWS,
    TOO_MANY_LINES,
    NOTHING_NEW,
    ALREADY_CONFIRMED,
    NOT_CONFIRMED,
    DEVICES_CHANGED,
    DEVICES_REPORTED,
    SAME_FILE_AGAIN {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
