package org.provenant.domain.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.EmailAddress;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** A letter to one receiver, from the act that causes it until a mail server has taken it or somebody has given it up. */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail implements Recorded {

    public static final int SUBJECT_LENGTH = 200;
    public static final int TEXT_LENGTH = 20_000;
    public static final int NAME_LENGTH = 200;

    /** How much is kept of what a server says. */
    public static final int SAID_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outgoing_mail")
    @SequenceGenerator(name = "outgoing_mail", sequenceName = "outgoing_mail_seq", allocationSize = 1)
    private Long id;

    @Column(name = "message_id", updatable = false)
    private String messageId;

    @Enumerated(EnumType.STRING)
    @Column(name = "mail_purpose", updatable = false)
    private MailPurpose mailPurpose;

    @Column(name = "user_id", updatable = false)
    private @Nullable UserId mailedUser;

    @Column(name = "to_address", updatable = false)
    private String toAddress;

    @Column(name = "to_name", updatable = false)
    private @Nullable String toName;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Language language;

    @Column(name = "mail_subject", updatable = false)
    private String mailSubject;

    @Column(name = "mail_text", updatable = false)
    private String mailText;

    @Enumerated(EnumType.STRING)
    @Column(name = "mail_state")
    private MailState mailState;

    @Column(name = "queued_at", updatable = false)
    private Instant queuedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_said")
    private @Nullable String endSaid;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected OutgoingMail() {}

    /** @param messageId its number for ever, with brackets */
    @SuppressWarnings("NullAway.Init")
    public OutgoingMail(String messageId, Content content, Instant now) {
        this.messageId = messageId;
        mailPurpose = content.purpose();
        mailedUser = content.user();
        toAddress = content.to();
        toName = content.name();
        language = content.language();
        mailSubject = content.subject();
        mailText = content.text();
        mailState = MailState.WAITING;
        queuedAt = now;
    }

    /** A server has taken it. */
    public void sent(Instant now) {
        end(MailState.SENT, now, null);
    }

    /** @param said why, in the words of the server or the network */
    public void failed(Instant now, String said) {
        end(MailState.FAILED, now, said.substring(0, Math.min(SAID_LENGTH, said.length())));
    }

    /** @throws RuleViolated {@link MailRule#MAIL_ENDED} */
    public void giveUp(Instant now) {
        requireUnsent();
        end(MailState.GIVEN_UP, now, null);
    }

    /**
     * Waits again.
     *
     * @throws RuleViolated {@link MailRule#MAIL_ENDED}
     */
    public void tryAgain() {
        requireUnsent();
        mailState = MailState.WAITING;
        endedAt = null;
        endSaid = null;
    }

    private void requireUnsent() {
        if (mailState == MailState.SENT || mailState == MailState.GIVEN_UP) {
            throw new RuleViolated(MailRule.MAIL_ENDED);
        }
    }

    private void end(MailState state, Instant now, @Nullable String said) {
        mailState = state;
        endedAt = now;
        endSaid = said;
    }

    @Override
    public OutgoingMailId id() {
        return new OutgoingMailId(id);
    }

    @Override
    public String label() {
        return mailSubject;
    }

    public String messageId() {
        return messageId;
    }

    public Content content() {
        return new Content(mailPurpose, mailedUser, toAddress, toName, language, mailSubject, mailText);
    }

    public MailState state() {
        return mailState;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    public int version() {
        return version;
    }

    /**
     * What a letter says and to whom.
     *
     * @param user whose address it is, if it is a user's
     * @param name of the receiver, if it is known
     * @param language in which it is written
     */
    public record Content(
            MailPurpose purpose,
            @Nullable UserId user,
            String to,
            @Nullable String name,
            Language language,
            String subject,
            String text)
            implements Serializable {

        public Content {
            to = EmailAddress.required(to, "toAddress");
            name = Text.optional(name, "toName", NAME_LENGTH);
            subject = Text.required(subject, "mailSubject", SUBJECT_LENGTH);
            text = Text.required(text, "mailText", TEXT_LENGTH);
        }
    }
}
