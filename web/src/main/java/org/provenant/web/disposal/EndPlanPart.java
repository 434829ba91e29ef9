package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.EndPlans;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.permit.PermitId;

/** The plan for the end of use beside practice: on permits and devices, and what is due on home. */
@Named
@RequestScoped
public class EndPlanPart {

    private static final int SOON = 90;

    @Inject
    EndPlans plans;

    private @Nullable List<EndPlans.Plan> due;
    private @Nullable List<EndPlans.Plan> ofPermit;
    private final Map<Long, Optional<EndPlans.Plan>> ofDevices = new HashMap<>();

    /** What ends within a quarter, or should have ended. */
    public List<EndPlans.Plan> getDue() {
        if (due == null) {
            due = plans.dueWithin(SOON);
        }
        return due;
    }

    /** The lines of a permit; a page shows one permit alone. */
    public List<EndPlans.Plan> ofPermit(long permit) {
        if (ofPermit == null) {
            ofPermit = plans.ofPermit(new PermitId(permit));
        }
        return ofPermit;
    }

    /** Of the permit line by which a device came. */
    public EndPlans.@Nullable Plan of(long device) {
        return ofDevices
                .computeIfAbsent(device, id -> plans.of(new EquipmentId(id)))
                .orElse(null);
    }
}
