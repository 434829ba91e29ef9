package org.provenant.application.management;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.management.ManagementKind;
import org.provenant.domain.management.ManagementRule;
import org.provenant.domain.management.ManagementScope;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.RuleViolated;

/**
 * What a report is asked for.
 *
 * @param day at the end of which it is so, and of whose form it is
 * @param period for reports on a span of days
 * @param device for reports on one device
 */
public record ManagementQuestion(
        ManagementKind kind,
        LocalDate day,
        @Nullable Period period,
        @Nullable EquipmentId device) {

    /** @throws RuleViolated {@link ManagementRule#PERIOD_MISSING} or {@link ManagementRule#DEVICE_MISSING} */
    public ManagementQuestion {
        var scope = kind.scope();
        if (scope == ManagementScope.PERIOD && period == null) {
            throw new RuleViolated(ManagementRule.PERIOD_MISSING);
        }
        if (scope == ManagementScope.DEVICE && device == null) {
            throw new RuleViolated(ManagementRule.DEVICE_MISSING);
        }
        period = scope == ManagementScope.PERIOD ? period : null;
        device = scope == ManagementScope.DEVICE ? device : null;
        day = period == null ? day : period.to();
    }

    Period span() {
        return Objects.requireNonNull(period);
    }

    EquipmentId subject() {
        return Objects.requireNonNull(device);
    }
}
