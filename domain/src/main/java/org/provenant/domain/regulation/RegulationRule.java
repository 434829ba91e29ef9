package org.provenant.domain.regulation;

import org.provenant.domain.shared.Rule;

/** Rules on the law's own codes and on the book that holds its rules. */
public enum RegulationRule implements Rule {
    HS_CODE_INVALID,
    /** Who decides on an import chooses one case or one other route. */
    ONE_WAY,
    CODE_INVALID,
    FIELD_MISSING,
    /** Rows of this kind have no such field. */
    FIELD_FOREIGN,
    FIELD_INVALID,
    /** A point of the procedure whose value is a number; names the point, the value and the greatest number. */
    PARAMETER_INVALID,
    ENDS_BEFORE_START,
    /** Days off whose last day lies before the first. */
    LAST_BEFORE_FIRST,
    SOURCE_MISSING,
    /** A row cannot come in as verified: somebody verifies it with evidence. */
    VERIFIED_WITHOUT_EVIDENCE,
    ROW_ENDED,
    SHEET_MISSING,
    COLUMN_MISSING,
    /** Another row of the workbook says something of the same thing for the same day. */
    ROW_TWICE,
    INSTRUMENT_UNKNOWN,
    ROUTE_UNKNOWN,
    /** Names how many problems a workbook has. */
    BOOK_HAS_PROBLEMS,
    NOTHING_CHANGED,
    ALREADY_ADOPTED,
    /** Another edition has come since the one that was compared with. */
    EDITION_STALE {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
