package org.provenant.domain.mail;

/** What has become of a letter. */
public enum MailState {
    WAITING,
    SENT,
    /** Nobody tries it any more, until somebody has looked after it. */
    FAILED,
    GIVEN_UP
}
