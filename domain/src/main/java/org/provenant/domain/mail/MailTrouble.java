package org.provenant.domain.mail;

/** Why the mail server has not taken a letter. */
public enum MailTrouble {
    UNKNOWN_HOST,
    NOT_REACHED,
    TOO_SLOW,
    CUT_OFF,
    NOT_TRUSTED,
    NOT_ENCRYPTED,
    SIGN_IN_REFUSED,
    /** The key that opens the password does not lie on this machine. */
    PASSWORD_UNREADABLE,
    /** The server takes nothing at all now, or nothing from this sender. */
    SERVER_UNWILLING,
    /** The server asks to try this letter again later (4xx). */
    NOT_NOW,
    /** The server will never take this letter (5xx). */
    REFUSED;

    /** Whether it would be the same with any other letter, so that none is to blame. */
    public boolean isOfServer() {
        return this != NOT_NOW && this != REFUSED;
    }
}
