package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.organisation.Persons;
import org.provenant.application.organisation.Places;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Brings devices to another place or into other hands within the same company. */
@UseCase
@ActsOnDevices({DeviceAction.MOVE, DeviceAction.HAND_OVER})
@Allowed(Permission.MOVE_EQUIPMENT)
public class MoveEquipment {

    /** So many devices go in one move. */
    public static final int MOST = 500;

    @Inject
    EquipmentRegister equipment;

    @Inject
    CustodyLedger custody;

    @Inject
    Places places;

    @Inject
    Persons persons;

    @Inject
    InternalUseLock lock;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /** @throws RuleViolated rules of the device or of its stay, or of the {@link InternalUseLock} */
    public void move(Command command) {
        new Handling(command.devices(), command.day()).requireSensible(LocalDate.now(clock));
        places.open(command.place());
        if (command.custodian() != null) {
            persons.present(command.custodian());
        }
        recorder.happenedOn(command.day());
        var devices = equipment.lock(command.devices());
        requireAllowed(devices, command);
        for (var device : devices) {
            device.requirePresent();
            custody.add(custody.openStayOf(device.id()).handOver(command.place(), command.custodian(), command.day()));
            device.move(command.place(), command.custodian(), command.day());
        }
    }

    private void requireAllowed(List<Equipment> devices, Command command) {
        var intent = Intent.on(command.day()).inHandsOf(command.custodian());
        var staying = devices.stream()
                .collect(Collectors.partitioningBy(
                        device -> device.place().equals(command.place()),
                        Collectors.mapping(Equipment::id, Collectors.toList())));
        lock.require(DeviceAction.MOVE, staying.getOrDefault(false, List.of()), intent.at(command.place()));
        lock.require(DeviceAction.HAND_OVER, staying.getOrDefault(true, List.of()), intent);
    }

    /**
     * @param custodian nobody if the devices stand there in nobody's hands
     * @param day the day on which it really happened
     */
    public record Command(
            List<EquipmentId> devices,
            PlaceId place,
            @Nullable PersonId custodian,
            LocalDate day,
            Reason reason) {

        public Command {
            devices = List.copyOf(devices);
        }
    }
}
