package org.provenant.application.mail;

import org.jspecify.annotations.Nullable;
import org.provenant.domain.mail.MailEncryption;

/**
 * A mail server with everything that is needed to send through it.
 *
 * @param user none if the server asks for no name
 */
record SmtpServer(
        String host,
        int port,
        MailEncryption encryption,
        @Nullable String user,
        @Nullable String password,
        String from) {

    /** Without the password, wherever it may be written. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
