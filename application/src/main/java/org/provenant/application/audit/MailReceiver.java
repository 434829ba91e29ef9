package org.provenant.application.audit;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.audit.CheckpointOutlet;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** The auditor's mailbox, which takes one checkpoint a day: the signed note and what to do with it, in both languages. */
final class MailReceiver implements CheckpointReceiver {

    private static final String PATIENCE = "10000";

    private final Settings.Mail mail;
    private final Clock clock;

    MailReceiver(Settings.Mail mail, Clock clock) {
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public CheckpointOutlet outlet() {
        return CheckpointOutlet.MAIL;
    }

    @Override
    public Duration pause() {
        return Duration.ofDays(1);
    }

    @Override
    public void take(SignedCheckpoint checkpoint) throws IOException {
        var session = Session.getInstance(properties());
        try {
            var message = new MimeMessage(session);
            message.setFrom(new InternetAddress(mail.from(), true));
            message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(mail.to(), true));
            message.setSentDate(Date.from(clock.instant()));
            message.setSubject(words(Language.VI, "audit.mail.subject", checkpoint), StandardCharsets.UTF_8.name());
            message.setText(
                    words(Language.VI, "audit.mail.body", checkpoint) + "\n\n"
                            + words(Language.EN, "audit.mail.body", checkpoint) + "\n\n" + checkpoint.text(),
                    StandardCharsets.UTF_8.name());
            Transport.send(message, mail.user(), mail.password());
        } catch (MessagingException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String words(Language language, String key, SignedCheckpoint checkpoint) {
        return Terms.in(language)
                .text(
                        key,
                        checkpoint.checkpoint().origin(),
                        checkpoint.checkpoint().size());
    }

    private Properties properties() {
        var properties = new Properties();
        var scheme = mail.encrypted() ? "smtps" : "smtp";
        properties.put("mail.transport.protocol.rfc822", scheme);
        properties.put("mail." + scheme + ".host", mail.host());
        properties.put("mail." + scheme + ".port", Integer.toString(mail.port()));
        properties.put("mail." + scheme + ".auth", Boolean.toString(mail.user() != null));
        properties.put("mail." + scheme + ".connectiontimeout", PATIENCE);
        properties.put("mail." + scheme + ".timeout", PATIENCE);
        properties.put("mail." + scheme + ".writetimeout", PATIENCE);
        properties.put("mail." + scheme + ".ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        // A name and a password never cross a network in clear.
        properties.put("mail.smtp.starttls.required", Boolean.toString(mail.user() != null));
        return properties;
    }
}
