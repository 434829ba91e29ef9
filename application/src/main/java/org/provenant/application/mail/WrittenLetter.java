package org.provenant.application.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.provenant.domain.shared.Terms;

/** A letter in the form of mail: plain text in UTF-8, under a number that stays the same however often it is sent. */
final class WrittenLetter extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;
    private boolean handedOver;

    WrittenLetter(Session session, Letter letter, String from) throws MessagingException {
        super(session);
        messageId = letter.messageId();
        try {
            setFrom(new InternetAddress(from, Terms.in(letter.language()).text("mail.sender"), UTF_8));
            setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), letter.name(), UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
        setSentDate(Date.from(letter.writtenAt()));
        // A line end in a subject would begin another header.
        setSubject(letter.subject().replaceAll("\\s+", " "), UTF_8);
        setHeader("Content-Language", letter.language().tag());
        // So that no holiday notice answers (RFC 3834).
        setHeader("Auto-Submitted", "auto-generated");
        if (letter.parts().isEmpty()) {
            setText(letter.text(), UTF_8);
        } else {
            setContent(withParts(letter));
        }
        saveChanges();
    }

    private static MimeMultipart withParts(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        var all = new MimeMultipart(text);
        for (var part : letter.parts()) {
            var file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(part.bytes(), part.type())));
            file.setFileName(part.name());
            // Text as such gets other line ends on its way, and a file has to arrive as it is.
            file.setHeader("Content-Transfer-Encoding", "base64");
            all.addBodyPart(file);
        }
        return all;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        handedOver = true;
    }

    /** Whether all of it has been written to the server at least once. */
    boolean isHandedOver() {
        return handedOver;
    }
}
