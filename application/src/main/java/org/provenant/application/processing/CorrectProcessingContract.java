package org.provenant.application.processing;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.PutsRight;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.processing.ProcessingContract;
import org.provenant.domain.processing.ProcessingContractId;
import org.provenant.domain.processing.ProcessingRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Corrects a processing contract, or says what an annex to it has changed, with a reason. */
@UseCase
@PutsRight
@Allowed(Permission.MANAGE_PERMITS)
public class CorrectProcessingContract {

    @Inject
    ProcessingContracts contracts;

    /** @throws RuleViolated {@link ProcessingRule#CONTRACT_TAKEN} */
    public void correct(Command command) {
        contracts.get(command.id(), command.version()).correct(command.facts());
    }

    /** @param version the version that the user saw */
    public record Command(ProcessingContractId id, int version, ProcessingContract.Facts facts, Reason reason) {}
}
