package org.provenant.domain.schedule;

/** How the letter about a file was written, or why there is none. */
public enum MailWay {
    /** The file goes with the letter. */
    ENCLOSED,
    /** The file is too large for a letter, which says where it lies. */
    POINTED_TO,
    /** The recipient has no address. */
    NO_ADDRESS,
    /** The installation sends no e-mail. */
    NO_SERVER
}
