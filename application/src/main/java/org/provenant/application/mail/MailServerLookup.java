package org.provenant.application.mail;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Optional;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.mail.MailServer;
import org.provenant.domain.mail.MailServerId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** What is set of the mail server. The password is never told. */
@Lookup
@Allowed(Permission.MANAGE_MAIL)
public class MailServerLookup {

    @Inject
    MailServers servers;

    /** Nothing as long as none was set. */
    public Optional<Known> find() {
        return servers.find().map(Known::of);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} */
    public Known get() {
        return find().orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, 0));
    }

    /**
     * The mail server.
     *
     * @param hasPassword whether one is kept
     * @param version for edits
     */
    public record Known(MailServerId id, MailServer.Facts facts, boolean hasPassword, int version)
            implements Serializable {

        static Known of(MailServer server) {
            return new Known(server.id(), server.facts(), server.sealedPassword() != null, server.version());
        }
    }
}
