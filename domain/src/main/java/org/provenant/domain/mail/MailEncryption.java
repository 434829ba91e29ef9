package org.provenant.domain.mail;

/** How the way to the mail server is protected. */
public enum MailEncryption {
    /** It begins in clear and is encrypted before anything is said, or given up (port 587). */
    STARTTLS,
    /** From the first byte (port 465). */
    TLS,
    /** Encrypted if the server offers it; whoever stands in between can hide the offer. */
    IF_OFFERED,
    /** For a server on the same machine or in a network that nobody else is in (port 25). */
    NONE;

    /** Whether a name and a password may go this way. */
    public boolean hidesPassword() {
        return this == STARTTLS || this == TLS;
    }
}
