package org.provenant.domain.sanitisation;

import org.provenant.domain.shared.Rule;

/** Rules on drives and on the proof that they were cleaned. */
public enum SanitisationRule implements Rule {
    /** Another drive of the company has that serial number. */
    SERIAL_TAKEN(Kind.CONFLICT),
    SERIAL_UNREADABLE,
    CAPACITY_INVALID,
    DRIVE_STRUCK(Kind.CONFLICT),
    /** A drive of which something was recorded stays; what was recorded wrongly is withdrawn first. */
    DRIVE_HAS_RECORDS,
    MOVED_NOWHERE,
    MOVED_IN_THE_FUTURE,
    /** Before one of the devices came, or before it was moved the last time. */
    MOVED_TOO_EARLY,
    DRIVE_DESTROYED,
    /** It was stated that the device has no storage. */
    DEVICE_HAS_NO_STORAGE,
    DEVICE_HAS_DRIVES,
    STATEMENT_WITHDRAWN(Kind.CONFLICT),
    VERIFIER_IS_OPERATOR,
    END_BEFORE_START,
    WIPED_IN_THE_FUTURE,
    WIPED_BEFORE_IT_CAME,
    METHOD_NOT_OF_LEVEL,
    /** A wipe says with what it was done, when it began and ended, and how it was checked. */
    WIPE_INCOMPLETE,
    DESTRUCTION_IS_WHOLE,
    STANDARD_NOT_IN_FORCE,
    DEGAUSS_NO_DESTRUCTION,
    RECORD_WITHDRAWN(Kind.CONFLICT),
    TIME_INVALID,
    NO_LINES,
    TOO_MANY_LINES,
    LINES_WRONG,
    LINE_TOO_SHORT,
    DRIVE_KIND_UNKNOWN,
    DEVICE_UNKNOWN,
    DEVICE_AMBIGUOUS,
    SERIAL_TWICE,
    /** A known drive of a device that is to leave was never wiped. */
    DRIVE_NOT_WIPED,
    /** The latest wipe of a known drive of a device that is to leave failed, or left a part out. */
    WIPE_NOT_GOOD,
    /** Nobody has said which drives a device that is to leave has, or that it has none. */
    STORAGE_UNSAID,
    NO_REPORTS,
    TOO_MANY_REPORTS,
    IMPORT_NOT_OPEN(Kind.CONFLICT),
    IMPORT_NOT_CONFIRMED(Kind.CONFLICT),
    NOTHING_TO_TAKE,
    NOTHING_TO_CERTIFY,
    ROW_NOT_UNMATCHED(Kind.CONFLICT),
    DRIVE_UNKNOWN,
    DRIVE_AMBIGUOUS,
    /** Something later was recorded of one of its drives. */
    IMPORT_IN_USE(Kind.CONFLICT);

    private final Kind kind;

    SanitisationRule() {
        this(Kind.INVALID);
    }

    SanitisationRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
