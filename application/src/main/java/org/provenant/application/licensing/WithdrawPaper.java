package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierPaperId;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Withdraws a version of a paper, with a reason. The file stays. */
@UseCase
@Corrects
@Allowed(Permission.MANAGE_PERMITS)
public class WithdrawPaper {

    @Inject
    Dossiers dossiers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link LicensingRule#NOT_EDITABLE} or {@link LicensingRule#PAPER_ALREADY_WITHDRAWN} */
    public void withdraw(DossierId dossier, DossierPaperId paper, Reason reason) {
        dossiers.get(dossier).withdrawPaper(paper, LocalDate.now(clock), reason);
    }
}
