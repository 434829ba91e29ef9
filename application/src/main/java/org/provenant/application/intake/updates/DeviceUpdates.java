package org.provenant.application.intake.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.intake.DeviceUpdate;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The updates of the company that the caller acts for. */
@ApplicationScoped
class DeviceUpdates {

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's update */
    DeviceUpdate get(DeviceUpdateId id) {
        return own(database.entities().find(DeviceUpdate.class, id.value()), id);
    }

    /** As {@link #get}; others who want to change or do it wait. */
    DeviceUpdate lock(DeviceUpdateId id) {
        return own(database.entities().find(DeviceUpdate.class, id.value(), LockModeType.PESSIMISTIC_WRITE), id);
    }

    private DeviceUpdate own(@Nullable DeviceUpdate update, DeviceUpdateId id) {
        if (update == null || !update.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return update;
    }

    /** Keeps it, with a number. */
    DeviceUpdate add(DeviceUpdate update) {
        database.entities().persist(update);
        return update;
    }
}
