package org.provenant.domain.shared;

/** Why a file that somebody sends is not taken in, whatever it is for. Each has advice under {@code shared.hint.<NAME>}. */
public enum FileRule implements Rule {
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_PASSWORD,
    FILE_MACROS,
    FILE_EXTERNAL_LINKS,
    FILE_NESTED,
    FILE_DTD,
    FILE_UNPACKS_TOO_LARGE,
    FILE_DAMAGED,
    FILE_CHARSET_UNKNOWN,
    /** A program or script. */
    FILE_RUNS,
    /** An archive of other files. */
    FILE_PACKED,
    FILE_KIND_NOT_TAKEN,
    FILE_OLD_OFFICE,
    /** A page, picture or text that a browser would run. */
    FILE_WEB_PAGE,
    /** A document that does more than show itself; names what it would do. */
    FILE_ACTIVE,
    /** Other programs would find another file in it. */
    FILE_TWO_IN_ONE,
    /** The string with which virus scanners are tested. */
    FILE_TEST_VIRUS
}
