package org.provenant.application.usage;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.usage.UsePolicy;

/** As whom the program moves periods of confirmation on: for each company in whose periods something is due. */
@Lookup
@AllowedToStrangers
public class CompaniesToAsk {

    @Inject
    ConfirmationRounds rounds;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** Nobody who is signed in is told of other companies. */
    public List<Caller> due() {
        if (callers.current().isSignedIn() || callers.current().channel() != Channel.SYSTEM) {
            return List.of();
        }
        var companies = database
                .entities()
                .createQuery("select p from UsePolicy p order by p.id", UsePolicy.class)
                .getResultList()
                .stream()
                .filter(rounds::isDue)
                .map(policy -> policy.company().value())
                .toList();
        return database.sql()
                .createQuery("select id, name from company where id = any (:companies) order by id")
                .bindArray("companies", Long.class, companies)
                .map((row, context) -> new Caller(
                        null, "—", new CompanyId(row.getLong("id")), row.getString("name"), Set.of(), Channel.SYSTEM))
                .list();
    }
}
