package org.provenant.application.equipment.lock;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.lock.UseConsentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Takes a consent out of force; it stays readable, and what was done on it stays done. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class WithdrawConsent {

    @Inject
    Consents consents;

    @Inject
    Clock clock;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link EquipmentRule#CONSENT_WITHDRAWN}
     */
    public void withdraw(UseConsentId id, int version, Reason reason) {
        consents.get(id, version).withdraw(LocalDate.now(clock), reason);
    }
}
