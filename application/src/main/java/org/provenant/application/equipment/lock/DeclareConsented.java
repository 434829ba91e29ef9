package org.provenant.application.equipment.lock;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.equipment.lock.UseConsentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;

/** Records the new declaration (type A42) by which what the authority has consented to was declared. */
@UseCase
@Allowed(Permission.MANAGE_DECLARATIONS)
public class DeclareConsented {

    @Inject
    Consents consents;

    /** @throws RuleViolated what {@link UseConsent#declare} refuses, {@link EquipmentRule#ORIGINAL_NOT_CITED} above all */
    public void declare(Command command) {
        consents.get(command.consent(), command.version())
                .declare(
                        command.number(), command.declaredOn(), command.cited(), consents.originals(command.consent()));
    }

    /**
     * @param version the version that the user saw
     * @param cited the original declaration that it cites; may be left out if that is over five years old
     */
    public record Command(
            UseConsentId consent,
            int version,
            DeclarationNumber number,
            LocalDate declaredOn,
            @Nullable DeclarationNumber cited) {}
}
