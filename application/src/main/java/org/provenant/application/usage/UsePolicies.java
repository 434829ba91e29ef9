package org.provenant.application.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.usage.UsePolicy;

/** How the company acted for asks its custodians. */
@ApplicationScoped
class UsePolicies {

    @Inject
    Database database;

    @Inject
    Callers callers;

    Optional<UsePolicy> find() {
        return database.entities()
                .createQuery("select p from UsePolicy p where p.company = :company", UsePolicy.class)
                .setParameter("company", callers.current().requireCompany())
                .getResultStream()
                .findFirst();
    }

    UsePolicy add(UsePolicy policy) {
        database.entities().persist(policy);
        return policy;
    }
}
