package org.provenant.application.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import org.provenant.domain.mail.MailEncryption;

/** Hands a letter to a mail server, within a time, and tells exactly what became of it. */
final class Smtp {

    private static final String PATIENCE_MILLIS = "10000";

    private Smtp() {}

    /**
     * Returns when the server has said that it has taken the letter.
     *
     * @param time after which the connection is cut
     * @throws MailFailed if it has not, or not said so
     */
    static void send(SmtpServer server, Letter letter, Duration time) throws MailFailed {
        try (var sockets = new TimedSockets(time)) {
            var session = Session.getInstance(properties(server, sockets));
            try {
                send(server, new WrittenLetter(session, letter, server.from()), session, sockets);
            } catch (MessagingException e) {
                throw new IllegalStateException("no letter of ours is beyond writing", e);
            }
        }
    }

    private static void send(SmtpServer server, WrittenLetter letter, Session session, TimedSockets sockets)
            throws MessagingException, MailFailed {
        var transport = session.getTransport("smtp");
        try {
            connect(transport, server, sockets);
            transport.sendMessage(letter, letter.getAllRecipients());
        } catch (MessagingException e) {
            throw SmtpFailures.of(e, letter, sockets.isOver());
        } finally {
            close(transport);
        }
    }

    private static void connect(Transport transport, SmtpServer server, TimedSockets sockets) throws MailFailed {
        try {
            transport.connect(server.host(), server.port(), server.user(), server.password());
        } catch (MessagingException e) {
            throw SmtpFailures.ofConnecting(e, sockets.isOver());
        }
    }

    /** What the server says to the farewell changes nothing of what it said to the letter. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            return;
        }
    }

    private static Properties properties(SmtpServer server, TimedSockets sockets) {
        var encryption = server.encryption();
        var properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(server.user() != null));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.ssl.enable", Boolean.toString(encryption == MailEncryption.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put(
                "mail.smtp.starttls.enable",
                Boolean.toString(encryption == MailEncryption.STARTTLS || encryption == MailEncryption.IF_OFFERED));
        properties.put("mail.smtp.starttls.required", Boolean.toString(encryption == MailEncryption.STARTTLS));
        return properties;
    }
}
