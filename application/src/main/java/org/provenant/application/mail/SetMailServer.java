package org.provenant.application.mail;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.mail.MailRule;
import org.provenant.domain.mail.MailServer;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Sets the server that takes the e-mail of this installation. */
@UseCase
@Allowed(Permission.MANAGE_MAIL)
public class SetMailServer {

    @Inject
    MailServers servers;

    @Inject
    Mails mails;

    @Inject
    Database database;

    @Inject
    MailKey key;

    @Inject
    SeenVersion seenVersion;

    /**
     * Without a password the kept one stays, if it goes to the same server by the same way under the same name.
     *
     * @throws RuleViolated {@link MailRule#PASSWORD_AGAIN}, {@link MailRule#PASSWORD_WITHOUT_NAME} or
     *     {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    public void set(Command command) {
        var password = command.password() == null || command.password().isEmpty() ? null : command.password();
        if (password != null && command.facts().user() == null) {
            throw new RuleViolated(MailRule.PASSWORD_WITHOUT_NAME);
        }
        var known = servers.find();
        if (known.isEmpty()) {
            servers.add(new MailServer(command.facts(), password == null ? null : key.seal(password)));
            return;
        }
        var server = known.get();
        seenVersion.require(server, command.version(), server.version());
        mails.wakeOthers(database.sql());
        server.change(command.facts(), password == null ? kept(server, command.facts()) : key.seal(password));
    }

    private static @Nullable String kept(MailServer server, MailServer.Facts next) {
        var sealed = server.sealedPassword();
        if (sealed == null || next.user() == null) {
            return null;
        }
        if (!next.sharesPasswordWith(server.facts())) {
            throw new RuleViolated(MailRule.PASSWORD_AGAIN);
        }
        return sealed;
    }

    /**
     * @param version the version that the user saw; 0 if there was none
     * @param password none to keep the one that was typed before
     */
    public record Command(
            int version, MailServer.Facts facts, @Nullable String password, Reason reason) {

        /** Without the password, wherever it may be written. */
        @Override
        public String toString() {
            return "SetMailServer " + facts.host();
        }
    }
}
