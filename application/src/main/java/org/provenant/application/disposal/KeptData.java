package org.provenant.application.disposal;

import java.util.List;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.RuleViolated;

/** What of devices still keeps data, so that they must not be gone yet; whoever records what was wiped says so. */
public interface KeptData {

    /** What stands in the way of letting these devices go, one by one; nothing if nothing does. */
    List<Kept> of(List<EquipmentId> devices);

    /** A device that still keeps data, or of which nobody has said whether it does. */
    record Kept(EquipmentId device, RuleViolated why) {}
}
