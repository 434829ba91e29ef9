package org.provenant.application.custody;

import java.time.LocalDate;
import java.util.List;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.RuleViolated;

/**
 * What somebody does to several devices at once.
 *
 * @param day the day on which it really happened
 */
public record Handling(List<EquipmentId> devices, LocalDate day) {

    /** @throws RuleViolated if there is no device, there are more than {@link MoveEquipment#MOST}, or the day is yet to come */
    public void requireSensible(LocalDate today) {
        if (devices.isEmpty()) {
            throw new RuleViolated(CustodyRule.NOTHING_CHOSEN);
        }
        if (devices.size() > MoveEquipment.MOST) {
            throw new RuleViolated(CustodyRule.TOO_MANY_AT_ONCE, devices.size(), MoveEquipment.MOST);
        }
        if (day.isAfter(today)) {
            throw new RuleViolated(CustodyRule.IN_THE_FUTURE, day);
        }
    }
}
