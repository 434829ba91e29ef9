package org.provenant.domain.receiving;

/** In what declaration, packing list and devices differ. */
public enum DifferenceKind {
    /** Declared or listed, and did not come. */
    SHORT,
    /** More came than was declared. */
    OVER,
    /** Came on another line than it was listed on. */
    WRONG_LINE,
    /** Came with this declaration and was listed on another. */
    WRONG_DECLARATION,
    /** Came and stands on no list. */
    UNLISTED
}
