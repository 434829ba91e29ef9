package org.provenant.application.mail;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.provenant.application.identity.Users;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.mail.MailRule;
import org.provenant.domain.shared.EmailAddress;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;
import org.provenant.domain.shared.Terms;

/** Sends a letter through the mail server at once, past the queue, to see whether it takes letters. */
@UseCase
@Allowed(Permission.MANAGE_MAIL)
public class TestMailServer {

    /** As long as somebody waits before a page. */
    private static final Duration TIME = Duration.ofSeconds(20);

    @Inject
    MailServers servers;

    @Inject
    Mails mails;

    @Inject
    Database database;

    @Inject
    Users users;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Returns when the server has taken the letter.
     *
     * @param typed the address that it goes to
     * @throws RuleViolated {@link MailRule#NO_SERVER}, or {@link MailRule#TEST_FAILED} with what the server said
     */
    public void test(String typed) {
        var to = EmailAddress.required(typed, "toAddress");
        var server = servers.find().orElseThrow(() -> new RuleViolated(MailRule.NO_SERVER));
        var language = users.get(callers.current().requireUser()).language();
        var words = Terms.in(language);
        var now = clock.instant();
        try {
            var way = servers.wayTo(server.facts(), server.sealedPassword());
            Smtp.send(
                    way,
                    new Letter(
                            "<" + UUID.randomUUID() + server.facts().from().replaceFirst(".*@", "@") + ">",
                            to,
                            null,
                            language,
                            words.text("mail.test.subject"),
                            words.text("mail.test.body", callers.current().name(), now),
                            List.of(),
                            now),
                    TIME);
            mails.wakeOthers(database.sql());
        } catch (MailFailed failed) {
            throw new RuleViolated(
                    MailRule.TEST_FAILED, to, server.label(), new Term(Terms.keyOf(failed.trouble())), failed.said());
        }
    }
}
