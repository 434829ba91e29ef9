package org.provenant.application.compliance;

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

/** As whom the program asks the rules at night: for each company that has devices. */
@Lookup
@AllowedToStrangers
public class SearchedCompanies {

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** Nobody who is signed in is told of other companies. */
    public List<Caller> all() {
        if (callers.current().isSignedIn() || callers.current().channel() != Channel.SYSTEM) {
            return List.of();
        }
        return database.sql()
                .createQuery("select id, name from company c where exists"
                        + " (select from equipment e where e.company_id = c.id) order by id")
                .map((row, context) -> new Caller(
                        null, "—", new CompanyId(row.getLong("id")), row.getString("name"), Set.of(), Channel.SYSTEM))
                .list();
    }
}
