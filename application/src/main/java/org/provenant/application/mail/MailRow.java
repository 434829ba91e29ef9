package org.provenant.application.mail;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.mail.MailPurpose;
import org.provenant.domain.mail.MailState;
import org.provenant.domain.mail.MailTrouble;
import org.provenant.domain.shared.Language;

/**
 * A letter as whoever looks after the mail sees it: to whom and how far, and not what it says.
 *
 * @param dueAt when it is tried next; none if it is not tried
 * @param tryUntil when it is not tried any more
 * @param sentNow whether a process is sending it
 * @param trouble why it was not taken the last time
 * @param said what the server or the network said then, word for word
 * @param maybeTwice whether the receiver may get it twice, under the same number
 * @param version for decisions
 */
public record MailRow(
        long id,
        String messageId,
        MailPurpose purpose,
        @Nullable Long userId,
        String toAddress,
        @Nullable String toName,
        Language language,
        String subject,
        MailState state,
        Instant queuedAt,
        @Nullable Instant endedAt,
        int attempts,
        int files,
        @Nullable Instant dueAt,
        Instant tryUntil,
        boolean sentNow,
        @Nullable Instant triedAt,
        @Nullable MailTrouble trouble,
        @Nullable String said,
        boolean maybeTwice,
        int version)
        implements Serializable {}
