package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.organisation.Places;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.Keeper;
import org.provenant.domain.custody.MoveRequest;
import org.provenant.domain.custody.MoveRequestId;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Asks whoever the place names to approve that devices are brought there; nothing moves yet. */
@UseCase
@Allowed(Permission.MOVE_EQUIPMENT)
@ActsOnDevices({DeviceAction.MOVE, DeviceAction.PUT_INTO_USE, DeviceAction.STORE})
public class RequestMove {

    @Inject
    EquipmentRegister equipment;

    @Inject
    MoveRequests requests;

    @Inject
    Numbers numbers;

    @Inject
    Approvals approvals;

    @Inject
    ArrivalSteps arrivals;

    @Inject
    Destination destination;

    @Inject
    CustodyLedger custody;

    @Inject
    Places places;

    @Inject
    InternalUseLock lock;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link CustodyRule#NO_APPROVAL_NEEDED}, or what would stop the move itself */
    public MoveRequestId request(Command command) {
        new Handling(command.devices(), command.day()).requireSensible(LocalDate.now(clock));
        var keeper = new Keeper(command.custodian(), command.unit());
        destination.requireOpen(command.place(), keeper);
        var approver = approvals
                .approverOf(command.place())
                .orElseThrow(() -> new RuleViolated(
                        CustodyRule.NO_APPROVAL_NEEDED,
                        places.get(command.place()).label()));
        var intent = Intent.on(command.day()).at(command.place()).inHandsOf(command.custodian());
        lock.require(DeviceAction.MOVE, command.devices(), intent);
        var devices = equipment.lock(command.devices());
        arrivals.require(devices, command.onArrival(), intent);
        var request = new MoveRequest(
                callers.current().requireCompany(),
                new MoveRequest.Facts(
                        numbers.next("move_request", "DC", command.day()),
                        command.place(),
                        keeper,
                        command.day(),
                        command.reason(),
                        command.onArrival()),
                approver,
                callers.current().requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        for (var device : devices) {
            device.requirePresent();
            custody.requireNotAtRepair(device);
            custody.chainOf(device.id()).pointOn(command.day());
            request.take(device.id(), device.label());
        }
        return requests.add(request).id();
    }

    /**
     * @param custodian nobody if a unit is to answer for the devices, or nobody at all
     * @param unit the unit that is to answer for them instead of a person
     * @param day the day on which they move
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
    }
}
