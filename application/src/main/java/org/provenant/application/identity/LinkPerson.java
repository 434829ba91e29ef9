package org.provenant.application.identity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.organisation.Persons;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.PersonAccount;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Says as which user a custodian signs in, so that the custodian can accept by signing in. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class LinkPerson {

    @Inject
    Persons persons;

    @Inject
    PersonAccounts accounts;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param login name of a user who may act for the company
     * @throws RuleViolated {@link IdentityRule#NO_SUCH_USER}, {@link IdentityRule#OWN_LINK},
     *     {@link IdentityRule#PERSON_LINKED} or {@link IdentityRule#USER_LINKED}
     */
    public void link(PersonId id, String login, Reason reason) {
        var person = persons.present(id);
        var user = accounts.userNamed(UserAccount.loginOf(login))
                .orElseThrow(() -> new RuleViolated(IdentityRule.NO_SUCH_USER, login));
        if (accounts.of(id).isPresent()) {
            throw new RuleViolated(IdentityRule.PERSON_LINKED, person.label());
        }
        accounts.add(new PersonAccount(
                person, user, callers.current().requireUser(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
