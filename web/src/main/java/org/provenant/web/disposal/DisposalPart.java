package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.provenant.application.disposal.DisposalList;
import org.provenant.application.disposal.DisposalRow;
import org.provenant.domain.equipment.EquipmentId;

/** The disposals that a device was in, on its card. */
@Named
@RequestScoped
public class DisposalPart {

    @Inject
    DisposalList disposals;

    private final Map<Long, List<DisposalRow>> ofDevices = new HashMap<>();

    /** The latest first. */
    public List<DisposalRow> of(long device) {
        return ofDevices.computeIfAbsent(device, id -> disposals.of(new EquipmentId(id)));
    }
}
