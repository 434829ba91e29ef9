package org.provenant.application.organisation;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Reason;

/** Takes over what a changed business registration says, with a reason. */
@UseCase
@Allowed(Permission.MANAGE_COMPANIES)
public class CorrectCompany {

    @Inject
    Companies companies;

    public void correct(Command command) {
        companies.get(command.id(), command.version()).correct(command.facts());
    }

    /** @param version the version that the user saw */
    public record Command(CompanyId id, int version, Company.Facts facts, Reason reason) {}
}
