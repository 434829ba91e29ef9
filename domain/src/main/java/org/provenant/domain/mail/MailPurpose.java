package org.provenant.domain.mail;

/** What a letter is written for. */
public enum MailPurpose {
    /** Tells a person that an account of the register has this address from now on. */
    ADDRESS_NOTICE,
    /** A signed checkpoint of the history, for whoever keeps it elsewhere. */
    CHECKPOINT,
    /** Deadlines that a user is reminded of in the morning. */
    DAILY_REMINDER,
    /** A file that a user gets on a schedule. */
    SCHEDULE
}
