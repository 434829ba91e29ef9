package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.custody.Repair;
import org.provenant.domain.custody.RepairId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The repairs of the company that the caller acts for. */
@ApplicationScoped
public class Repairs {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's, or
     *     {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    Repair get(RepairId id, int version) {
        var repair = database.entities().find(Repair.class, id.value());
        if (repair == null || !repair.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        seenVersion.require(repair, version, repair.version());
        return repair;
    }

    Repair add(Repair repair) {
        database.entities().persist(repair);
        return repair;
    }

    /** Counts a version of the repair though only its lines change. */
    void touch(Repair repair) {
        database.entities().lock(repair, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
}
