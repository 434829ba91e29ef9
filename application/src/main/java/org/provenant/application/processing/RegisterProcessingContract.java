package org.provenant.application.processing;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.processing.ProcessingContract;
import org.provenant.domain.processing.ProcessingContractId;
import org.provenant.domain.processing.ProcessingRule;
import org.provenant.domain.shared.RuleViolated;

/** Enters a processing contract as it was signed; permits are put under it afterwards. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class RegisterProcessingContract {

    @Inject
    ProcessingContracts contracts;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ProcessingRule#CONTRACT_TAKEN} */
    public ProcessingContractId register(ProcessingContract.Facts facts) {
        return contracts
                .add(new ProcessingContract(callers.current().requireCompany(), facts))
                .id();
    }
}
