package org.provenant.application.disposal;

import java.util.List;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.RuleViolated;

/** What of devices still keeps data, so that they must not be gone yet; whoever records what was wiped says so. */
public interface KeptData {

    /** What stands in the way of letting these devices go, one by one; nothing if nothing does. */
    List<RuleViolated> of(List<EquipmentId> devices);
}
