package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.DisposalList;
import org.provenant.application.disposal.DisposalRow;
import org.provenant.application.disposal.RetentionOfDevice;
import org.provenant.domain.disposal.Retention;
import org.provenant.domain.equipment.EquipmentId;

/** The disposals that a device was in, on its card. */
@Named
@RequestScoped
public class DisposalPart {

    @Inject
    DisposalList disposals;

    @Inject
    RetentionOfDevice retention;

    private final Map<Long, List<DisposalRow>> ofDevices = new HashMap<>();
    private final Map<Long, Optional<Retention>> kept = new HashMap<>();

    /** Until when the file of a device that is gone is kept. */
    public @Nullable Retention retention(long device) {
        return kept.computeIfAbsent(device, id -> retention.of(new EquipmentId(id)))
                .orElse(null);
    }

    /** The latest first. */
    public List<DisposalRow> of(long device) {
        return ofDevices.computeIfAbsent(device, id -> disposals.of(new EquipmentId(id)));
    }
}
