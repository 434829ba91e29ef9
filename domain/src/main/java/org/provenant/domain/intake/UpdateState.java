package org.provenant.domain.intake;

/** How far an update of many devices has come. */
public enum UpdateState {
    /** The file is kept; nothing was checked yet. */
    UPLOADED,
    /** What would change is known; nothing has changed. */
    CHECKED,
    /** The devices have changed. */
    APPLIED,
    /** What could be taken back was taken back. */
    UNDONE
}
