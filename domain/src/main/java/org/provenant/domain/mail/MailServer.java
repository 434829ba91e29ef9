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
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.EmailAddress;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Secret;
import org.provenant.domain.shared.Text;

/** The one server that takes the e-mail of this installation. Its password is kept sealed, and opens on this machine only. */
@Entity
@Table(name = "mail_server")
public class MailServer implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_server")
    @SequenceGenerator(name = "mail_server", sequenceName = "mail_server_seq", allocationSize = 1)
    private Long id;

    private boolean sending;

    @Column(name = "mail_host")
    private String mailHost;

    @Column(name = "mail_port")
    private int mailPort;

    @Enumerated(EnumType.STRING)
    private MailEncryption encryption;

    @Column(name = "mail_user")
    private @Nullable String mailUser;

    @Secret
    @Column(name = "mail_password")
    private @Nullable String mailPassword;

    @Column(name = "from_address")
    private String fromAddress;

    @Column(name = "first_pause")
    private int firstPause;

    @Column(name = "longest_pause")
    private int longestPause;

    @Column(name = "days_to_try")
    private int daysToTry;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected MailServer() {}

    /** @param sealed the password, sealed; none if the server asks for no name */
    @SuppressWarnings("NullAway.Init")
    public MailServer(Facts facts, @Nullable String sealed) {
        change(facts, sealed);
    }

    /** Is another server from now on, or another way to it. */
    public final void change(Facts facts, @Nullable String sealed) {
        sending = facts.sending();
        mailHost = facts.host();
        mailPort = facts.port();
        encryption = facts.encryption();
        mailUser = facts.user();
        mailPassword = sealed;
        fromAddress = facts.from();
        firstPause = facts.firstPause();
        longestPause = facts.longestPause();
        daysToTry = facts.daysToTry();
    }

    @Override
    public MailServerId id() {
        return new MailServerId(id);
    }

    @Override
    public String label() {
        return mailHost + ":" + mailPort;
    }

    public Facts facts() {
        return new Facts(
                sending, mailHost, mailPort, encryption, mailUser, fromAddress, firstPause, longestPause, daysToTry);
    }

    public @Nullable String sealedPassword() {
        return mailPassword;
    }

    public int version() {
        return version;
    }

    /**
     * What is set of the server, its password apart.
     *
     * @param sending whether letters leave at all; else they wait
     * @param user none if the server asks for no name
     * @param from the address that letters come from
     * @param firstPause minutes until a letter is tried again; each further pause is three times as long
     * @param longestPause minutes that pauses grow to
     * @param daysToTry how long a letter is tried before somebody must look after it
     */
    public record Facts(
            boolean sending,
            String host,
            int port,
            MailEncryption encryption,
            @Nullable String user,
            String from,
            int firstPause,
            int longestPause,
            int daysToTry)
            implements Serializable {

        public static final int LONGEST_HOST = 253;
        public static final int LONGEST_USER = 254;
        public static final int MOST_MINUTES = 1_440;
        public static final int MOST_DAYS = 30;

        private static final int LAST_PORT = 65_535;
        private static final int GROWTH = 3;
        private static final Pattern HOST =
                Pattern.compile("[A-Za-z0-9]+([.-]+[A-Za-z0-9]+)*|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+");

        /** @throws RuleViolated for the first that cannot be */
        public Facts {
            host = Text.required(host, "mailHost", LONGEST_HOST);
            if (!HOST.matcher(host).matches()) {
                throw new RuleViolated(MailRule.HOST_INVALID, host);
            }
            if (port < 1 || port > LAST_PORT) {
                throw new RuleViolated(MailRule.PORT_INVALID, LAST_PORT);
            }
            user = Text.optional(user, "mailUser", LONGEST_USER);
            if (user != null && !encryption.hidesPassword()) {
                throw new RuleViolated(MailRule.PASSWORD_IN_CLEAR);
            }
            from = EmailAddress.required(from, "fromAddress");
            if (firstPause < 1 || firstPause > longestPause || longestPause > MOST_MINUTES) {
                throw new RuleViolated(MailRule.PAUSES_INVALID, MOST_MINUTES);
            }
            if (daysToTry < 1 || daysToTry > MOST_DAYS) {
                throw new RuleViolated(MailRule.DAYS_TO_TRY_INVALID, MOST_DAYS);
            }
        }

        /** Whether a password that was typed for the other may go here without being typed again. */
        public boolean sharesPasswordWith(Facts other) {
            return host.equals(other.host)
                    && port == other.port
                    && encryption == other.encryption
                    && user != null
                    && user.equals(other.user);
        }

        /** How long a letter waits that has been tried so often in vain. */
        public Duration pauseAfter(int attempts) {
            long minutes = firstPause;
            for (int i = 1; i < attempts && minutes < longestPause; i++) {
                minutes *= GROWTH;
            }
            return Duration.ofMinutes(Math.min(minutes, longestPause));
        }
    }
}
