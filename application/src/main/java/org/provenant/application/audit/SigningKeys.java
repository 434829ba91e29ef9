package org.provenant.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.provenant.application.usecase.Database;
import org.provenant.domain.audit.SignatureKey;
import org.provenant.domain.audit.SigningKey;

/** The signing keys: public halves in the register and in the folder beside it, secret halves in the folder alone. */
@ApplicationScoped
class SigningKeys {

    @Inject
    Database database;

    @Inject
    HistoryBeside beside;

    @Inject
    Clock clock;

    /** Whether the newest key can sign here. */
    boolean canSign() {
        var known = known();
        return !known.isEmpty()
                && new SecretKeys(beside.folder())
                        .of(known.get(known.size() - 1))
                        .isPresent();
    }

    /** Makes a key that signs from now on. */
    SigningKey make() {
        var outside = beside.folder();
        if (outside.keys().isEmpty()) {
            // On a new machine the folder begins with the keys that the restored register knows.
            known().forEach(outside::add);
        }
        var key = new SecretKeys(outside).make(beside.origin());
        outside.add(key);
        var made = new SigningKey(key, clock.instant());
        database.entities().persist(made);
        return made;
    }

    /** All of them, the oldest first. */
    List<SignatureKey> known() {
        return database
                .entities()
                .createQuery("select k from SigningKey k order by k.id", SigningKey.class)
                .getResultList()
                .stream()
                .map(SigningKey::key)
                .toList();
    }
}
