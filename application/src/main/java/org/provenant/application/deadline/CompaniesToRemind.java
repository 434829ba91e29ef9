package org.provenant.application.deadline;

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

/**
 * As whom the program tells deadlines: for each company by itself, so that one whose records cannot be read keeps none of the
 * others waiting.
 */
@Lookup
@AllowedToStrangers
public class CompaniesToRemind {

    @Inject
    Reminders reminders;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** Nobody who is signed in is told of other companies. */
    public List<Caller> all() {
        if (!isProgram()) {
            return List.of();
        }
        return database.sql()
                .createQuery("select id, name from company order by id")
                .map((row, context) -> new Caller(
                        null, "—", new CompanyId(row.getLong("id")), row.getString("name"), Set.of(), Channel.SYSTEM))
                .list();
    }

    /** Whether the company acted for has a stage that has begun and was not told; only then an entry is left. */
    public boolean isDue() {
        return isProgram() && callers.current().company() != null && reminders.isAnythingNew();
    }

    private boolean isProgram() {
        var caller = callers.current();
        return !caller.isSignedIn() && caller.channel() == Channel.SYSTEM;
    }
}
