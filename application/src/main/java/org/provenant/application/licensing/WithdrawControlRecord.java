package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.ControlRecordId;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Withdraws an answer to another control that was wrong, with a reason. It stays readable, and so does its file. */
@UseCase
@Corrects
@Allowed(Permission.MANAGE_PERMITS)
public class WithdrawControlRecord {

    @Inject
    ControlRecords records;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link LicensingRule#PAPER_ALREADY_WITHDRAWN} */
    public void withdraw(DossierId dossier, ControlRecordId record, Reason reason) {
        records.get(dossier, record).withdraw(LocalDate.now(clock), reason);
    }
}
