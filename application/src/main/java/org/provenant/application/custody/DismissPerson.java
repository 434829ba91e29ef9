package org.provenant.application.custody;

import jakarta.inject.Inject;
import org.provenant.application.organisation.Persons;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Notes that a custodian has left the company, once everything has been handed over. */
@UseCase
@Allowed(Permission.MANAGE_PLACES)
public class DismissPerson {

    @Inject
    Persons persons;

    @Inject
    Holdings holdings;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link OrganisationRule#PERSON_HOLDS_EQUIPMENT}
     */
    public void dismiss(PersonId id, int version, Reason reason) {
        var person = persons.leaving(id, version);
        var held = holdings.of(id);
        if (held > 0) {
            throw new RuleViolated(OrganisationRule.PERSON_HOLDS_EQUIPMENT, person.label(), held);
        }
        person.leave();
    }
}
