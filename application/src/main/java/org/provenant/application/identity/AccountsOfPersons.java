package org.provenant.application.identity;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** As which users a custodian signs in, and did. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class AccountsOfPersons {

    @Inject
    PersonList persons;

    @Inject
    Database database;

    /**
     * The link of a custodian that holds; none if there is none.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's person
     */
    public List<Row> of(PersonId person) {
        persons.get(person);
        return database.sql()
                .createQuery("""
                        select u.login, u.name, a.linked_at from person_account a join user_account u on u.id = a.user_id
                        where a.person_id = :person and a.ended_at is null
                        """)
                .bind("person", person.value())
                .map((row, context) -> new Row(
                        row.getString("login"),
                        row.getString("name"),
                        row.getObject("linked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A user, and since when the custodian is known to be that user. */
    public record Row(String login, String name, Instant linkedAt) implements Serializable {}
}
