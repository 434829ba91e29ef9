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
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.custody.Keeper;
import org.provenant.domain.custody.MovementKind;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/**
 * Brings devices to another place or into other hands within the same company. What happened a while ago is put between
 * what happened before and after it.
 */
@UseCase
@Allowed(Permission.MOVE_EQUIPMENT)
@ActsOnDevices({DeviceAction.MOVE, DeviceAction.HAND_OVER, DeviceAction.PUT_INTO_USE, DeviceAction.STORE})
public class MoveEquipment {

    /** So many devices go in one move. */
    public static final int MOST = 500;

    @Inject
    EquipmentRegister equipment;

    @Inject
    CustodyLedger custody;

    @Inject
    Destination destination;

    @Inject
    Approvals approvals;

    @Inject
    ArrivalSteps arrivals;

    @Inject
    InternalUseLock lock;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /** @throws RuleViolated rules of the device or of its stays, or of the {@link InternalUseLock} */
    public void move(Command command) {
        new Handling(command.devices(), command.day()).requireSensible(LocalDate.now(clock));
        var keeper = command.keeper();
        destination.requireOpen(command.place(), keeper);
        recorder.happenedOn(command.day());
        var devices = equipment.lock(command.devices());
        approvals.requireNone(command.place(), devices);
        requireAllowed(devices, command);
        for (var device : devices) {
            device.requirePresent();
            custody.move(device, MovementKind.MOVE, command.place(), keeper, command.day(), command.reason());
            arrivals.take(device, command.onArrival(), command.day(), null, command.reason());
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
        arrivals.require(devices, command.onArrival(), intent.at(command.place()));
    }

    /**
     * @param custodian nobody if a unit answers for the devices, or nobody at all
     * @param unit the unit that answers for them instead of a person
     * @param day the day on which it really happened
     * @param onArrival what is done with the devices as they come; nothing if they keep their stages
     */
    public record Command(
            List<EquipmentId> devices,
            PlaceId place,
            @Nullable PersonId custodian,
            @Nullable UnitId unit,
            LocalDate day,
            Reason reason,
            @Nullable OnArrival onArrival) {

        public Command {
            devices = List.copyOf(devices);
        }

        /** Into the hands of a person, or of nobody. */
        public Command(
                List<EquipmentId> devices, PlaceId place, @Nullable PersonId custodian, LocalDate day, Reason reason) {
            this(devices, place, custodian, null, day, reason, null);
        }

        /** The devices keep their stages. */
        public Command(
                List<EquipmentId> devices,
                PlaceId place,
                @Nullable PersonId custodian,
                @Nullable UnitId unit,
                LocalDate day,
                Reason reason) {
            this(devices, place, custodian, unit, day, reason, null);
        }

        Keeper keeper() {
            return new Keeper(custodian, unit);
        }
    }
}
