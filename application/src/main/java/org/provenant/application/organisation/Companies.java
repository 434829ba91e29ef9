package org.provenant.application.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The legal entities of the installation. */
@ApplicationScoped
public class Companies {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} */
    public Company get(CompanyId id) {
        var company = database.entities().find(Company.class, id.value());
        if (company == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return company;
    }

    /**
     * As {@link #get}, if nobody has changed it since.
     *
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    public Company get(CompanyId id, int version) {
        var company = get(id);
        seenVersion.require(company, version, company.version());
        return company;
    }

    /** Makes the company known, with a number; written at once, because roles point at it. */
    /** All of them, in the order of their registration. */
    public List<Company> all() {
        return database.entities()
                .createQuery("select c from Company c order by c.id", Company.class)
                .getResultList();
    }

    /** Makes the company known, with a number. */
    public Company add(Company company) {
        database.entities().persist(company);
        database.entities().flush();
        return company;
    }
}
