package org.provenant.domain.evidence;

import org.provenant.domain.shared.Rule;

/** Rules on packs of evidence. */
public enum EvidenceRule implements Rule {
    /** Neither devices nor a permit, a declaration or days are named. */
    NOTHING_CHOSEN,
    /** Names the most. */
    TOO_MANY_DEVICES,
    /** Names what stands for no device of the company. */
    DEVICE_UNKNOWN,
    /** Names the number. */
    PERMIT_UNKNOWN,
    /** Names the number. */
    DECLARATION_UNKNOWN,
    /** The history holds nothing about it. */
    NOTHING_RECORDED,
    /** Names how many changes there are, and the most. */
    TOO_LARGE,
    /** Names the megabytes of all files, and the most. */
    FILES_TOO_LARGE,
    /** The key that signs is not on this machine. */
    NO_KEY,
    /** The history is not what was signed; names the first entry that is not. */
    HISTORY_BROKEN,
    /** The pack is still being made, or could not be. */
    NOT_MADE
}
