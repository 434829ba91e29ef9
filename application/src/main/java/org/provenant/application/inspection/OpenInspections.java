package org.provenant.application.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.disposal.DisposalHold;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;

/** Nothing leaves for good while an inspection is open: whoever inspects may still want to see it. */
@ApplicationScoped
class OpenInspections implements DisposalHold {

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Override
    public List<String> open() {
        return database.sql()
                .createQuery(
                        "select name from inspection where company_id = :company and closed_on is null order by id")
                .bind("company", callers.current().requireCompany().value())
                .mapTo(String.class)
                .list();
    }
}
