package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.DevicePlan;
import org.provenant.application.disposal.DuePlan;
import org.provenant.application.disposal.EndPlans;
import org.provenant.application.disposal.LinePlan;
import org.provenant.domain.disposal.PlanPeriods;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.permit.PermitId;

/** The plan for the end of use beside practice: on permits and devices, and what is due on home. */
@Named
@RequestScoped
public class EndPlanPart {

    @Inject
    EndPlans plans;

    private @Nullable List<DuePlan> due;
    private @Nullable List<LinePlan> ofPermit;
    private @Nullable List<DevicePlan> devicesOf;
    private @Nullable PlanPeriods periods;
    private final Map<Long, Optional<LinePlan>> ofDevices = new HashMap<>();
    private final Map<Long, Optional<DevicePlan>> apart = new HashMap<>();

    /** What ends soon, or should have ended. */
    public List<DuePlan> getDue() {
        if (due == null) {
            due = plans.due();
        }
        return due;
    }

    /** The lines of a permit; a page shows one permit alone. */
    public List<LinePlan> ofPermit(long permit) {
        if (ofPermit == null) {
            ofPermit = plans.ofPermit(new PermitId(permit));
        }
        return ofPermit;
    }

    /** The devices of a permit that go by plans of their own; a page shows one permit alone. */
    public List<DevicePlan> devicesOf(long permit) {
        if (devicesOf == null) {
            devicesOf = plans.devicesOf(new PermitId(permit));
        }
        return devicesOf;
    }

    /** Of the permit line by which a device came. */
    public @Nullable LinePlan of(long device) {
        return ofDevices
                .computeIfAbsent(device, id -> plans.of(new EquipmentId(id)))
                .orElse(null);
    }

    /** Of a device alone. */
    public @Nullable DevicePlan apart(long device) {
        return apart.computeIfAbsent(device, id -> plans.apart(new EquipmentId(id)))
                .orElse(null);
    }

    /** How many days before the end its reminders begin. */
    public PlanPeriods getPeriods() {
        if (periods == null) {
            periods = plans.periods();
        }
        return periods;
    }
}
