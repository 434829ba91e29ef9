package org.provenant.application.intake.updates;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.DeviceUpdate;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.RuleViolated;

/** Finds out what an update would change of each device, with the register as it is now. Nothing changes yet. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class CheckUpdate {

    @Inject
    DeviceUpdates updates;

    @Inject
    UpdateCheck check;

    /**
     * @param reading how it is to be read; nothing for as at the check before
     * @throws RuleViolated {@link IntakeRule#NOT_CHECKED} if nobody has said yet how it is read,
     *     {@link IntakeRule#UPDATE_ALREADY_DONE}, or if the mapping does not fit the file
     */
    public void check(DeviceUpdateId id, @Nullable UpdateReading reading) {
        var update = updates.lock(id);
        check.run(update, reading == null ? lastOf(update) : reading);
    }

    private static UpdateReading lastOf(DeviceUpdate update) {
        var last = update.reading();
        if (last == null) {
            throw new RuleViolated(IntakeRule.NOT_CHECKED, update.name());
        }
        return UpdateReading.of(last);
    }
}
