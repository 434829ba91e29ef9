package org.provenant.domain.mail;

import org.provenant.domain.shared.Rule;

/** Rules on the mail server and on the e-mail that waits for it. */
public enum MailRule implements Rule {
    HOST_INVALID,
    PORT_INVALID,
    PAUSES_INVALID,
    DAYS_TO_TRY_INVALID,
    /** A name and a password never cross a network in clear. */
    PASSWORD_IN_CLEAR,
    /** Whoever may name the server must not have a kept password sent to another one. */
    PASSWORD_AGAIN,
    PASSWORD_WITHOUT_NAME,
    NO_SERVER,
    /** Names the trouble, and what the server said word for word. */
    TEST_FAILED,
    /** A letter that was sent, or that somebody has given up, stays as it is. */
    MAIL_ENDED {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    /** The server may be taking it at this moment. */
    BEING_SENT {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    },
    SERVER_EXISTS {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
