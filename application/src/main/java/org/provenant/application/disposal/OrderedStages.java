package org.provenant.application.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.custody.StageSteps;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.shared.Reason;

/** Takes the devices of an order from stage to stage. */
@ApplicationScoped
class OrderedStages {

    @Inject
    EquipmentRegister equipment;

    @Inject
    StageSteps steps;

    /** Nobody says anything else of them before the present transaction ends. */
    void lock(List<EquipmentId> devices) {
        equipment.lock(devices);
    }

    /** They are put out of use and approved for disposal. */
    void approve(DisposalOrder order, LocalDate day) {
        for (var device : equipment.lock(order.devices())) {
            if (device.stage() != LifecycleStage.END_OF_USE && device.stage() != LifecycleStage.DISPOSAL_APPROVED) {
                steps.take(device, LifecycleStage.END_OF_USE, day, null, order.purpose());
            }
            if (device.stage() != LifecycleStage.DISPOSAL_APPROVED) {
                steps.take(device, LifecycleStage.DISPOSAL_APPROVED, day, order.number(), order.purpose());
            }
        }
    }

    /** They are not disposed of by the order; those that it had approved are out of use. */
    void release(List<EquipmentId> devices, LocalDate day, Reason reason) {
        for (var device : equipment.lock(devices)) {
            if (device.stage() == LifecycleStage.DISPOSAL_APPROVED) {
                steps.take(device, LifecycleStage.END_OF_USE, day, null, reason);
            }
        }
    }

    /** They were never gone: the steps by which they went are taken back. */
    void takeBack(List<EquipmentId> devices, LifecycleStage end) {
        for (var device : equipment.lock(devices)) {
            if (device.stage() == end) {
                steps.takeBack(device);
            }
        }
    }

    /** They are gone for good. */
    void end(List<EquipmentId> devices, LifecycleStage end, LocalDate day, DisposalOrder order) {
        for (var device : equipment.lock(devices)) {
            if (device.stage() != end) {
                steps.take(device, end, day, order.proof(), order.purpose());
            }
        }
    }
}
