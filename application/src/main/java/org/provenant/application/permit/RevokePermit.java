package org.provenant.application.permit;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Records that the authority took a permit back; from that day on nothing can be declared on it. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class RevokePermit {

    @Inject
    Permits permits;

    /** @throws RuleViolated {@link PermitRule#ALREADY_REVOKED} or {@link PermitRule#REVOKED_BEFORE_ISSUE} */
    public void revoke(Command command) {
        permits.get(command.id(), command.version()).revoke(command.day(), command.reason());
    }

    /**
     * @param version the version that the user saw
     * @param day the first day on which it no longer holds
     */
    public record Command(PermitId id, int version, LocalDate day, Reason reason) {}
}
