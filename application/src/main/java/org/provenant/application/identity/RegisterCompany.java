package org.provenant.application.identity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.provenant.application.organisation.Companies;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.RoleGrant;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RuleViolated;

/**
 * Takes a legal entity into the register. Whoever does so gets the roles that keep its records, so that a newcomer can
 * go on at once; they stand in the history and can be withdrawn like any other.
 */
@UseCase
@Allowed(Permission.MANAGE_COMPANIES)
public class RegisterCompany {

    private static final List<Role> ROLES = List.of(Role.RECORD_KEEPER, Role.COMPLIANCE_OFFICER);

    @Inject
    Companies companies;

    @Inject
    Users users;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated if the tax code is taken */
    public CompanyId register(Company.Facts facts) {
        var company = companies.add(new Company(facts)).id();
        var user = callers.current().requireUser();
        for (var role : ROLES) {
            users.give(new RoleGrant(user, role, company, clock.instant()));
        }
        return company;
    }
}
