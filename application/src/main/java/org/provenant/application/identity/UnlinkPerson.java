package org.provenant.application.identity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.organisation.Persons;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Ends the link between a custodian and a user; what was accepted through it stays. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class UnlinkPerson {

    @Inject
    Persons persons;

    @Inject
    PersonAccounts accounts;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link IdentityRule#PERSON_NOT_LINKED} */
    public void unlink(PersonId id, Reason reason) {
        var person = persons.get(id);
        accounts.of(id)
                .orElseThrow(() -> new RuleViolated(IdentityRule.PERSON_NOT_LINKED, person.label()))
                .end(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
