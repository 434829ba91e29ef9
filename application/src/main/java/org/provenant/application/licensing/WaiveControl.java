package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.ControlRecord;
import org.provenant.domain.licensing.ControlRecordId;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.regulation.OtherControl;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Records why the goods of a dossier need no permit or paper of another control. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class WaiveControl {

    @Inject
    Dossiers dossiers;

    @Inject
    ControlRecords records;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link LicensingRule#NOT_EDITABLE} if the dossier was refused or taken back */
    public ControlRecordId waive(DossierId id, OtherControl control, Reason reason) {
        return records.add(new ControlRecord(
                dossiers.get(id),
                control,
                reason,
                callers.current().requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
