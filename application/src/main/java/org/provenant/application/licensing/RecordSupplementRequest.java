package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.shared.RuleViolated;

/** Records that the authority asked for more; goods, papers and content can be changed again until it is answered. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class RecordSupplementRequest {

    @Inject
    Dossiers dossiers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link LicensingRule#STEP_NOT_POSSIBLE} or a wrong day */
    public void record(Command command) {
        dossiers.get(command.id(), command.version())
                .askForMore(command.day(), command.asked(), command.due(), LocalDate.now(clock));
    }

    /**
     * @param version the version that the user saw
     * @param asked what the authority asks for, in its words
     * @param due until when, if it said so
     */
    public record Command(
            DossierId id,
            int version,
            LocalDate day,
            String asked,
            @Nullable LocalDate due) {}
}
