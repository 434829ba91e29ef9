package org.provenant.application.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.mail.MailTrouble;

/** Finds in what the mail library throws what the server said, and whether it spoke of the letter or of itself. */
final class SmtpFailures {

    /** A reply stands at the beginning of what was thrown, but to the first word of all. */
    private static final Pattern REPLY = Pattern.compile("^\\s*([245]\\d\\d)[ -]|response: ([245]\\d\\d)");

    private static final int CLOSING = 421;
    private static final int FIRST_OF_FINAL = 500;

    private static final Map<Class<? extends Exception>, MailTrouble> OF_THE_NETWORK = Map.of(
            AuthenticationFailedException.class, MailTrouble.SIGN_IN_REFUSED,
            UnknownHostException.class, MailTrouble.UNKNOWN_HOST,
            SocketTimeoutException.class, MailTrouble.TOO_SLOW,
            SSLException.class, MailTrouble.NOT_TRUSTED,
            ConnectException.class, MailTrouble.NOT_REACHED,
            NoRouteToHostException.class, MailTrouble.NOT_REACHED);

    private SmtpFailures() {}

    /** Nobody has spoken of any letter yet. */
    static MailFailed ofConnecting(MessagingException failure, boolean late) {
        var trouble = late
                ? MailTrouble.TOO_SLOW
                : ofNetwork(failure)
                        .orElse(reply(failure) == null ? MailTrouble.CUT_OFF : MailTrouble.SERVER_UNWILLING);
        return new MailFailed(trouble, said(failure), false, failure);
    }

    static MailFailed of(MessagingException failure, WrittenLetter letter, boolean late) {
        var reply = reply(failure);
        if (reply == null) {
            var trouble = late ? MailTrouble.TOO_SLOW : ofNetwork(failure).orElse(MailTrouble.CUT_OFF);
            return new MailFailed(trouble, said(failure), letter.isHandedOver(), failure);
        }
        int code = reply.code();
        boolean aboutLetter = letter.isHandedOver() || namesReceiver(failure);
        var trouble = code == CLOSING || !aboutLetter && code >= FIRST_OF_FINAL
                ? MailTrouble.SERVER_UNWILLING
                : code >= FIRST_OF_FINAL ? MailTrouble.REFUSED : MailTrouble.NOT_NOW;
        return new MailFailed(trouble, reply.words(), false, failure);
    }

    private static boolean namesReceiver(MessagingException failure) {
        return chain(failure).stream()
                .anyMatch(each -> each instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }

    private static Optional<MailTrouble> ofNetwork(Exception failure) {
        if (String.valueOf(failure.getMessage()).startsWith("STARTTLS is required")) {
            return Optional.of(MailTrouble.NOT_ENCRYPTED);
        }
        return chain(failure).stream()
                .flatMap(each -> OF_THE_NETWORK.entrySet().stream()
                        .filter(known -> known.getKey().isInstance(each))
                        .map(Map.Entry::getValue))
                .findFirst();
    }

    /** The reply word for word; without one, what broke the connection. */
    private static String said(MessagingException failure) {
        var reply = reply(failure);
        if (reply != null) {
            return reply.words();
        }
        var all = chain(failure);
        var last = all.get(all.size() - 1);
        return Stream.of(last.getMessage(), failure.getMessage())
                .filter(words -> words != null && !words.isBlank())
                .findFirst()
                .orElse(last.getClass().getSimpleName())
                .strip();
    }

    private static @Nullable Reply reply(Exception failure) {
        for (var each : chain(failure)) {
            var words = String.valueOf(each.getMessage());
            var found = REPLY.matcher(words);
            if (found.find()) {
                var code = found.group(1) == null ? found.group(2) : found.group(1);
                return new Reply(Integer.parseInt(code), words.strip());
            }
        }
        return null;
    }

    private static List<Exception> chain(Exception failure) {
        var chain = new ArrayList<Exception>();
        for (Throwable each = failure;
                each instanceof Exception next && !chain.contains(next);
                each = each.getCause()) {
            chain.add(next);
        }
        return chain;
    }

    private record Reply(int code, String words) {}
}
