package org.provenant.application.mail;

import org.provenant.domain.mail.MailTrouble;

/** A letter was not taken, as far as anybody knows. */
final class MailFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final MailTrouble trouble;
    private final boolean handedOver;

    /**
     * @param said what the server said, word for word, or what the network did
     * @param handedOver whether all of it was on its way when the answer failed to come, so that it may have arrived
     */
    MailFailed(MailTrouble trouble, String said, boolean handedOver, Exception cause) {
        super(said, cause);
        this.trouble = trouble;
        this.handedOver = handedOver;
    }

    MailTrouble trouble() {
        return trouble;
    }

    String said() {
        return String.valueOf(getMessage());
    }

    boolean isHandedOver() {
        return handedOver;
    }
}
