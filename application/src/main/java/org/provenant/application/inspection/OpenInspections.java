package org.provenant.application.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
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
    public List<Held> open() {
        return database.sql()
                .createQuery("""
                        select i.id, i.name, u.name as opened_by, i.opened_on from inspection i
                          join user_account u on u.id = i.opened_by
                        where i.company_id = :company and i.closed_on is null order by i.id
                        """)
                .bind("company", callers.current().requireCompany().value())
                .map(ConstructorMapper.of(Held.class))
                .list();
    }
}
