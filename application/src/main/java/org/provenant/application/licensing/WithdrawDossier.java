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

/** Takes a dossier back, with a reason. Everything in it stays. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class WithdrawDossier {

    @Inject
    Dossiers dossiers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link LicensingRule#STEP_NOT_POSSIBLE} or a wrong day */
    public void withdraw(Command command) {
        dossiers.get(command.id(), command.version()).withdraw(command.day(), command.reason(), LocalDate.now(clock));
    }

    /** @param version the version that the user saw */
    public record Command(DossierId id, int version, LocalDate day, Reason reason) {}
}
