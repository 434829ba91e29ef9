package org.provenant.application.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.identity.PersonAccount;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.PersonId;

/** Which custodians of the company acted for sign in as which users. */
@ApplicationScoped
public class PersonAccounts {

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** The custodian who the caller is, if that is known. */
    public @Nullable PersonId callersPerson() {
        var caller = callers.current();
        return database.sql()
                .createQuery("select person_id from person_account"
                        + " where company_id = :company and user_id = :user and ended_at is null")
                .bind("company", caller.requireCompany().value())
                .bind("user", caller.requireUser().value())
                .mapTo(Long.class)
                .findOne()
                .map(PersonId::new)
                .orElse(null);
    }

    /** The link that holds for a custodian, if there is one. */
    Optional<PersonAccount> of(PersonId person) {
        return database.entities()
                .createQuery(
                        "select a from PersonAccount a where a.person = :person and a.endedAt is null",
                        PersonAccount.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** The user of this name who may act for the company. */
    Optional<UserId> userNamed(String login) {
        return database.sql()
                .createQuery("""
                        select u.id from user_account u where u.login = :login and not u.locked
                          and exists (select from role_grant r where r.user_id = u.id and r.withdrawn_at is null
                            and r.company_id = :company)
                        """)
                .bind("login", login)
                .bind("company", callers.current().requireCompany().value())
                .mapTo(Long.class)
                .findOne()
                .map(UserId::new);
    }

    PersonAccount add(PersonAccount account) {
        database.entities().persist(account);
        return account;
    }
}
