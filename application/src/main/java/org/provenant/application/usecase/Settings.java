package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator of the machine has set: system properties {@code provenant.…} that the launcher passes, or
 * environment variables {@code PROVENANT_…} of the same name.
 */
@ApplicationScoped
public class Settings {

    public String databaseUrl() {
        return required("provenant.db.url");
    }

    public String databaseUser() {
        return required("provenant.db.user");
    }

    public String databasePassword() {
        return required("provenant.db.password");
    }

    /** The password for the user {@code admin} at an unattended first start. */
    public @Nullable String administratorPassword() {
        return value("provenant.admin.password");
    }

    /** Where the signed checkpoints and the keys lie: beside the database, never in it. */
    public Path historyFolder() {
        return Path.of(required("provenant.data.dir")).resolve("history");
    }

    /** Where the keys lie that open what the database keeps sealed. */
    public Path secretsFolder() {
        return Path.of(required("provenant.data.dir")).resolve("secrets");
    }

    /** Where the key files lie that companies sign with. */
    public Path keysFolder() {
        return Path.of(required("provenant.data.dir")).resolve("keys");
    }

    /** The PKCS#11 library of a token to sign with, if there is one at the machine. */
    public @Nullable Path signingToken() {
        var library = value("provenant.signing.token");
        return library == null ? null : Path.of(library);
    }

    /** In which slot of the library's the token is. */
    public long signingTokenSlot() {
        var slot = value("provenant.signing.token.slot");
        return slot == null ? 0 : Long.parseLong(slot);
    }

    /** Whether the demo data set is loaded into an empty register. */
    public boolean isDemo() {
        return Boolean.parseBoolean(value("provenant.demo"));
    }

    /** The address at which users find the register, without a stroke at its end; none if nobody has set it. */
    public @Nullable URI address() {
        var address = value("provenant.address");
        return address == null ? null : URI.create(address.replaceAll("/+$", ""));
    }

    /** Where every signed checkpoint is sent to by POST, if anywhere. */
    public @Nullable URI checkpointWebhook() {
        var address = value("provenant.checkpoint.webhook");
        return address == null ? null : URI.create(address);
    }

    /** Whom the signed checkpoints are mailed to, if anybody. */
    public @Nullable String checkpointMailbox() {
        return value("provenant.checkpoint.mail");
    }

    /** The mail server that the register begins with, if it was set beside the register. */
    public @Nullable Mail mailServer() {
        var server = value("provenant.smtp.url");
        var from = value("provenant.mail.from");
        return server == null || from == null ? null : Mail.of(from, URI.create(server));
    }

    /**
     * How mail leaves.
     *
     * @param encrypted from the first byte (port 465); else the server is asked to encrypt
     * @param user none if the server asks for no name
     */
    public record Mail(
            String from,
            String host,
            int port,
            boolean encrypted,
            @Nullable String user,
            @Nullable String password) {

        private static final int SMTP = 587;
        private static final int SMTPS = 465;

        /** @param server {@code smtp://} or {@code smtps://}, with name and password of the sender before the host */
        static Mail of(String from, URI server) {
            boolean encrypted = "smtps".equals(server.getScheme());
            int usual = encrypted ? SMTPS : SMTP;
            var sender = server.getUserInfo();
            int colon = sender == null ? -1 : sender.indexOf(':');
            return new Mail(
                    from,
                    server.getHost(),
                    server.getPort() < 0 ? usual : server.getPort(),
                    encrypted,
                    sender == null ? null : sender.substring(0, colon < 0 ? sender.length() : colon),
                    sender == null || colon < 0 ? null : sender.substring(colon + 1));
        }
    }

    private static String required(String name) {
        var value = value(name);
        if (value == null) {
            throw new IllegalStateException("The setting " + environmentName(name) + " is missing.");
        }
        return value;
    }

    private static @Nullable String value(String name) {
        var property = System.getProperty(name);
        return property == null ? System.getenv(environmentName(name)) : property;
    }

    private static String environmentName(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
