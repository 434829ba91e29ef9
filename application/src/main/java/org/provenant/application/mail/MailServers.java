package org.provenant.application.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Database;
import org.provenant.domain.mail.MailServer;
import org.provenant.domain.mail.MailTrouble;

/** The server that takes the e-mail of this installation. */
@ApplicationScoped
class MailServers {

    @Inject
    Database database;

    @Inject
    MailKey key;

    Optional<MailServer> find() {
        return database.entities()
                .createQuery("select s from MailServer s", MailServer.class)
                .getResultStream()
                .findFirst();
    }

    MailServer add(MailServer server) {
        database.entities().persist(server);
        return server;
    }

    /** The way to a server. */
    SmtpServer wayTo(MailServer.Facts facts, @Nullable String sealed) throws MailFailed {
        var password = sealed == null ? null : key.open(sealed).orElse(null);
        if (sealed != null && password == null) {
            throw new MailFailed(
                    MailTrouble.PASSWORD_UNREADABLE, "mail.secret", false, new IllegalStateException("no key"));
        }
        return new SmtpServer(facts.host(), facts.port(), facts.encryption(), facts.user(), password, facts.from());
    }
}
