package org.provenant.application.processing;

import jakarta.inject.Inject;
import org.provenant.application.permit.Permits;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.processing.ProcessingContractId;
import org.provenant.domain.processing.ProcessingRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Takes a permit off a processing contract under which it was put by mistake. */
@UseCase
@Corrects
@Allowed(Permission.MANAGE_PERMITS)
public class DetachProcessingPermit {

    @Inject
    ProcessingContracts contracts;

    @Inject
    Permits permits;

    @Inject
    Database database;

    /** @throws RuleViolated {@link ProcessingRule#NOT_IN_CONTRACT} or {@link ProcessingRule#PERMIT_HAS_EXPORTS} */
    public void detach(ProcessingContractId id, PermitId permitId, Reason reason) {
        var contract = contracts.lock(id);
        var permit = permits.get(permitId);
        if (hasExports(id, permit)) {
            throw new RuleViolated(ProcessingRule.PERMIT_HAS_EXPORTS, permit.number(), contract.number());
        }
        contract.detach(permit, reason);
    }

    private boolean hasExports(ProcessingContractId contract, Permit permit) {
        return database.sql()
                .createQuery("""
                        select exists (
                            select from processing_export x join exported_goods g on g.export_id = x.id
                              join permit_line pl on pl.id = g.permit_line_id
                            where x.contract_id = :contract and pl.permit_id = :permit)
                          or exists (
                            select from processing_export x join exported_device d on d.export_id = x.id
                              join equipment e on e.id = d.equipment_id
                              join permit_line pl on pl.id = e.permit_line_id
                            where x.contract_id = :contract and pl.permit_id = :permit)
                        """)
                .bind("contract", contract.value())
                .bind("permit", permit.id().value())
                .mapTo(Boolean.class)
                .one();
    }
}
