package org.provenant.application.disposal;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.disposal.PlanReminder;
import org.provenant.domain.equipment.LifecycleStage;

/**
 * The plan that a device has apart from its permit line, and practice.
 *
 * @param device what it is
 * @param ordered whether an open disposal has it
 * @param otherwise whether it has left in another way than planned
 * @param days until the planned end; negative once it is over
 * @param reminder how near the end is; nothing if no day is planned, or the device has left or is about to
 */
public record DevicePlan(
        long equipmentId,
        String assetTag,
        String device,
        LifecycleStage stage,
        long permitId,
        String permit,
        long lineId,
        int lineNo,
        OwnPlan own,
        boolean ordered,
        boolean otherwise,
        @Nullable Long days,
        @Nullable PlanReminder reminder)
        implements Serializable {

    /** What devices have in common that are planned alike: line, route, day and who is responsible. */
    List<Object> alike() {
        return List.of(lineId, own.route(), String.valueOf(own.end()), own.responsibleId());
    }
}
