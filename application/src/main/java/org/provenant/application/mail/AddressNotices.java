package org.provenant.application.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.provenant.application.identity.AddressRecorded;
import org.provenant.application.identity.Users;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.mail.MailPurpose;
import org.provenant.domain.mail.OutgoingMail;
import org.provenant.domain.shared.Terms;

/** Tells a person at a new address that it was recorded and by whom, so that a wrong one does not stay unseen. */
@ApplicationScoped
class AddressNotices {

    @Inject
    Outbox outbox;

    @Inject
    Users users;

    @Inject
    Callers callers;

    void tell(@Observes AddressRecorded recorded) {
        var user = users.get(recorded.user());
        var address = user.email();
        if (address == null || !outbox.isOpen()) {
            return;
        }
        var words = Terms.in(user.language());
        outbox.put(Post.of(new OutgoingMail.Content(
                MailPurpose.ADDRESS_NOTICE,
                user.id(),
                address,
                user.name(),
                user.language(),
                words.text("mail.address.subject"),
                words.text(
                        "mail.address.body",
                        user.name(),
                        user.login(),
                        callers.current().name()))));
    }
}
