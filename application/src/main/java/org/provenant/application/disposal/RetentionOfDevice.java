package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.util.Optional;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.disposal.Retention;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Until when the file of a device that is gone has to be kept, by the rules of the day on which it went. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class RetentionOfDevice {

    @Inject
    EquipmentSearch equipment;

    @Inject
    RuleBook rules;

    /**
     * Nothing as long as the device is with the company, or if no rule says how long.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's device
     */
    public Optional<Retention> of(EquipmentId device) {
        var row = equipment.get(device);
        return row.stage().isOut()
                ? Retention.of(
                        rules.at(RuleKind.RETENTION, rules.on(row.stageSince())), row.declaredOn(), row.stageSince())
                : Optional.empty();
    }
}
