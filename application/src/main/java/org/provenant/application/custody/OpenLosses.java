package org.provenant.application.custody;

import java.util.Optional;
import org.provenant.domain.equipment.EquipmentId;

/** Which lost devices have a loss that is followed up. Offered by whoever keeps the losses. */
public interface OpenLosses {

    /** What the loss is called under which a device is kept, unless it was found again. */
    Optional<String> of(EquipmentId device);
}
