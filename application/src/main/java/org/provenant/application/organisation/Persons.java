package org.provenant.application.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.Person;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The custodians of the company that the caller acts for. */
@ApplicationScoped
public class Persons {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's person */
    public Person get(PersonId id) {
        var person = database.entities().find(Person.class, id.value());
        if (person == null || !person.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return person;
    }

    /**
     * As {@link #get}, if nobody has changed it since.
     *
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    public Person get(PersonId id, int version) {
        var person = get(id);
        seenVersion.require(person, version, person.version());
        return person;
    }

    /**
     * Somebody to whom equipment is handed over. Does not leave before the present transaction ends.
     *
     * @throws RuleViolated {@link OrganisationRule#PERSON_LEFT}
     */
    public Person present(PersonId id) {
        lock(id, "share");
        var person = get(id);
        // It may have been read before it was held, and have left in between.
        database.entities().refresh(person);
        person.requirePresent();
        return person;
    }

    /** Somebody who is about to leave: nothing can be handed over until the present transaction ends. */
    public Person leaving(PersonId id, int version) {
        lock(id, "update");
        return get(id, version);
    }

    /** Makes the person known, with a number. */
    public Person add(Person person) {
        database.entities().persist(person);
        return person;
    }

    private void lock(PersonId id, String strength) {
        database.sql()
                .createQuery("select id from person where id = :id for <strength>")
                .define("strength", strength)
                .bind("id", id.value())
                .mapTo(Long.class)
                .findOne();
    }
}
