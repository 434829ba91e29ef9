package org.provenant.application.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.processing.ProcessingContract;
import org.provenant.domain.processing.ProcessingContractId;
import org.provenant.domain.processing.ProcessingExport;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The processing contracts of the company that the caller acts for. */
@ApplicationScoped
public class ProcessingContracts {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's contract */
    public ProcessingContract get(ProcessingContractId id) {
        return get(id, LockModeType.NONE);
    }

    /**
     * As {@link #get}, if nobody has changed it since.
     *
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    public ProcessingContract get(ProcessingContractId id, int version) {
        var contract = get(id);
        seenVersion.require(contract, version, contract.version());
        return contract;
    }

    /** As {@link #get}; nobody else changes what belongs to the contract before the present transaction ends. */
    public ProcessingContract lock(ProcessingContractId id) {
        return get(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private ProcessingContract get(ProcessingContractId id, LockModeType lock) {
        var contract = database.entities().find(ProcessingContract.class, id.value(), lock);
        if (contract == null || !contract.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return contract;
    }

    /** Makes the contract known, with a number. */
    public ProcessingContract add(ProcessingContract contract) {
        database.entities().persist(contract);
        return contract;
    }

    /** Makes the export known, with a number. */
    public ProcessingExport add(ProcessingExport export) {
        database.entities().persist(export);
        return export;
    }
}
