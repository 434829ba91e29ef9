package org.provenant.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.mail.MailServerLookup;
import org.provenant.application.mail.SetMailServer;
import org.provenant.application.mail.TestMailServer;
import org.provenant.domain.mail.MailEncryption;
import org.provenant.domain.mail.MailServer;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Redirects;

/** Sets the server that takes the e-mail, and tries it. */
@Named
@RequestScoped
public class MailServerPage {

    private static final int USUAL_PORT = 587;
    private static final int USUAL_FIRST = 1;
    private static final int USUAL_LONGEST = 60;
    private static final int USUAL_DAYS = 5;

    @Inject
    MailServerLookup lookup;

    @Inject
    SetMailServer setServer;

    @Inject
    TestMailServer testServer;

    @Inject
    Redirects redirects;

    private @Nullable Optional<MailServerLookup.Known> known;
    private int version;
    private boolean sending = true;
    private @Nullable String host;
    private @Nullable Integer port = USUAL_PORT;
    private MailEncryption encryption = MailEncryption.STARTTLS;
    private @Nullable String user;
    private @Nullable String password;
    private @Nullable String from;
    private @Nullable Integer firstPause = USUAL_FIRST;
    private @Nullable Integer longestPause = USUAL_LONGEST;
    private @Nullable Integer daysToTry = USUAL_DAYS;
    private @Nullable Reason reason;
    private @Nullable String to;

    /** Fills the form with what is set, or with what is usual; not when the form comes back. */
    public void load() {
        known().ifPresent(server -> {
            var facts = server.facts();
            version = server.version();
            sending = facts.sending();
            host = facts.host();
            port = facts.port();
            encryption = facts.encryption();
            user = facts.user();
            from = facts.from();
            firstPause = facts.firstPause();
            longestPause = facts.longestPause();
            daysToTry = facts.daysToTry();
        });
    }

    public void save() {
        var facts = new MailServer.Facts(
                sending,
                Objects.requireNonNull(host),
                Objects.requireNonNull(port),
                encryption,
                user,
                Objects.requireNonNull(from),
                Objects.requireNonNull(firstPause),
                Objects.requireNonNull(longestPause),
                Objects.requireNonNull(daysToTry));
        setServer.set(new SetMailServer.Command(version, facts, password, Objects.requireNonNull(reason)));
        redirects.again("mail.done.serverSet");
    }

    /** Sends a letter at once, with what is set and not with what stands in the form. */
    public void test() {
        var address = Objects.requireNonNull(to);
        testServer.test(address);
        redirects.again("mail.done.tested", address);
    }

    private Optional<MailServerLookup.Known> known() {
        if (known == null) {
            known = lookup.find();
        }
        return known;
    }

    /** What is set now; nothing if nothing is. */
    public MailServerLookup.@Nullable Known getServer() {
        return known().orElse(null);
    }

    public MailEncryption[] getEncryptions() {
        return MailEncryption.values();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public boolean isSending() {
        return sending;
    }

    public void setSending(boolean sending) {
        this.sending = sending;
    }

    public @Nullable String getHost() {
        return host;
    }

    public void setHost(@Nullable String host) {
        this.host = host;
    }

    public @Nullable Integer getPort() {
        return port;
    }

    public void setPort(@Nullable Integer port) {
        this.port = port;
    }

    public MailEncryption getEncryption() {
        return encryption;
    }

    public void setEncryption(MailEncryption encryption) {
        this.encryption = encryption;
    }

    public @Nullable String getUser() {
        return user;
    }

    public void setUser(@Nullable String user) {
        this.user = user;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable Integer getFirstPause() {
        return firstPause;
    }

    public void setFirstPause(@Nullable Integer firstPause) {
        this.firstPause = firstPause;
    }

    public @Nullable Integer getLongestPause() {
        return longestPause;
    }

    public void setLongestPause(@Nullable Integer longestPause) {
        this.longestPause = longestPause;
    }

    public @Nullable Integer getDaysToTry() {
        return daysToTry;
    }

    public void setDaysToTry(@Nullable Integer daysToTry) {
        this.daysToTry = daysToTry;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
