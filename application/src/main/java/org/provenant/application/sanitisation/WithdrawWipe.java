package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeRecordId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Takes back what was recorded of a drive by mistake; it stays readable and counts no more. */
@UseCase
@Corrects
@Allowed(Permission.EDIT_EQUIPMENT)
public class WithdrawWipe {

    @Inject
    Drives drives;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link SanitisationRule#RECORD_WITHDRAWN} */
    public void withdraw(DriveId drive, WipeRecordId record, Reason reason) {
        drives.lockHere(List.of(drives.get(drive).equipment()));
        drives.lock(List.of(drive));
        drives.record(drive, record).withdraw(reason, LocalDate.now(clock));
    }
}
