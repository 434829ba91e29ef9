package org.provenant.application.mail;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.mail.MailTrouble;
import org.provenant.domain.mail.OutgoingMailId;

/**
 * What came of sending a letter.
 *
 * @param trouble none if a server has taken it
 * @param said what the server or the network said to a letter that is not tried any more
 */
public record MailEnding(OutgoingMailId mail, @Nullable MailTrouble trouble, String said) implements Serializable {}
