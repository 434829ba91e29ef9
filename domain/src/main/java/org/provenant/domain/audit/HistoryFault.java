package org.provenant.domain.audit;

/** What can be wrong with a history. */
public enum HistoryFault {
    /** The entry no longer says what was hashed of it. */
    ENTRY_CHANGED,
    /** The changes beneath the entry are not those that were hashed. */
    CHANGES_CHANGED,
    /** The chain has a link, but the entry is gone. */
    ENTRY_MISSING,
    /** The entry stands outside the chain; its number is unknown. */
    ENTRY_UNLINKED,
    /** The number is missing in the chain. */
    NUMBER_MISSING,
    /** The link does not follow from the one before. */
    LINK_BROKEN,
    /** The end of the chain is not where its head says. */
    HEAD_WRONG,
    /** The leaf is not the one that was written outside the database. */
    LEAF_REPLACED,
    /** The leaves kept outside the database are not those that were signed; the history itself is. */
    LEAVES_DAMAGED,
    /** A checkpoint has more entries than the history. */
    TAIL_CUT,
    /** A checkpoint signed another tree. */
    CHECKPOINT_CONTRADICTED,
    /** A checkpoint that none of the known keys has signed. */
    CHECKPOINT_FORGED,
    /** A node kept to shorten proofs is not that of its changes. */
    BRANCH_CHANGED,
    /** The bytes of a file are not those of its digest. */
    FILE_CHANGED,
    /** A file that the history names is gone. */
    FILE_MISSING
}
