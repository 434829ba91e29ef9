package org.provenant.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.statement.Query;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.identity.Permission;

/**
 * Which entries a caller may see: those of the company acted for and, for those who may see users, what concerns the
 * installation as a whole.
 */
@ApplicationScoped
class HistoryScope {

    @Inject
    Callers callers;

    /** The condition on {@code audit_entry e}; its values come by {@link #bound}. */
    String visible() {
        if (!seesCompany()) {
            return "e.company_id is null";
        }
        return callers.current().may(Permission.READ_USERS)
                ? "(e.company_id = :company or e.company_id is null)"
                : "e.company_id = :company";
    }

    Query bound(Query query) {
        return seesCompany()
                ? query.bind("company", callers.current().requireCompany().value())
                : query;
    }

    private boolean seesCompany() {
        var caller = callers.current();
        return caller.company() != null && caller.may(Permission.READ_RECORDS);
    }
}
