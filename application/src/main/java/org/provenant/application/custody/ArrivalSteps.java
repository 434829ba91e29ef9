package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Puts devices into use, or into storage, as they come into other hands or to another place. */
@ApplicationScoped
class ArrivalSteps {

    @Inject
    StageSteps steps;

    @Inject
    InternalUseLock lock;

    /**
     * @param step nothing if the devices keep their stages
     * @param intent the day, and where they come and to whom
     * @throws RuleViolated rules of the device, or of the {@link InternalUseLock}
     */
    void require(List<Equipment> devices, @Nullable OnArrival step, Intent intent) {
        if (step == null) {
            return;
        }
        var going = devices.stream()
                .filter(device -> OnArrival.after(step, device.stage()).isPresent())
                .toList();
        for (var device : going) {
            OnArrival.after(step, device.stage()).ifPresent(next -> device.requireCanBecome(next, intent.day(), null));
        }
        lock.require(step.action(), going.stream().map(Equipment::id).toList(), intent);
    }

    /**
     * @param device locked before
     * @param paper the minutes with which it comes; none if it comes without
     */
    void take(Equipment device, @Nullable OnArrival step, LocalDate day, @Nullable String paper, Reason reason) {
        OnArrival.after(step, device.stage()).ifPresent(next -> steps.take(device, next, day, paper, reason));
    }
}
