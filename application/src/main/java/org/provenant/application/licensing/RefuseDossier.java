package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Records that the authority refused a dossier, with its reason. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class RefuseDossier {

    @Inject
    Dossiers dossiers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link LicensingRule#STEP_NOT_POSSIBLE} or a wrong day */
    public void refuse(Command command) {
        dossiers.get(command.id(), command.version()).refuse(command.day(), command.reason(), LocalDate.now(clock));
    }

    /** @param version the version that the user saw */
    public record Command(DossierId id, int version, LocalDate day, Reason reason) {}
}
