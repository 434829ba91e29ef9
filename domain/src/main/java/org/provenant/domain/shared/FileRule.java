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
    FILE_CHARSET_UNKNOWN
}
