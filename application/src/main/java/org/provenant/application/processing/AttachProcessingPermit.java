package org.provenant.application.processing;

import jakarta.inject.Inject;
import org.provenant.application.permit.Permits;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.processing.ProcessingContractId;
import org.provenant.domain.processing.ProcessingRule;
import org.provenant.domain.shared.RuleViolated;

/** Puts a permit under a processing contract; its declarations and devices belong to the contract with it. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class AttachProcessingPermit {

    @Inject
    ProcessingContracts contracts;

    @Inject
    Permits permits;

    /** @throws RuleViolated {@link ProcessingRule#NOT_PROCESSING} or {@link ProcessingRule#IN_ANOTHER_CONTRACT} */
    public void attach(ProcessingContractId contract, PermitId permit) {
        contracts.lock(contract).attach(permits.get(permit));
    }
}
