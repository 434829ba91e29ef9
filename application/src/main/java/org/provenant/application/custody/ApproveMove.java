package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.MoveRequestId;
import org.provenant.domain.custody.MoveRequestLine;
import org.provenant.domain.custody.MovementKind;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** Whoever the place names approves a request, which somebody else made: the devices move with it. */
@UseCase
@Allowed(Permission.ANSWER_CUSTODY)
@ActsOnDevices({DeviceAction.MOVE, DeviceAction.PUT_INTO_USE, DeviceAction.STORE})
public class ApproveMove {

    private static final int WORDS_LENGTH = 1000;

    @Inject
    MoveRequests requests;

    @Inject
    EquipmentRegister equipment;

    @Inject
    CustodyLedger custody;

    @Inject
    Destination destination;

    @Inject
    ArrivalSteps arrivals;

    @Inject
    InternalUseLock lock;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param version the version that the user saw
     * @param words what the approver says to it; none if nothing
     * @throws RuleViolated {@link CustodyRule#NOT_THE_APPROVER}, {@link CustodyRule#OWN_REQUEST},
     *     {@link CustodyRule#REQUEST_CLOSED}, or rules of the devices or of the lock
     */
    public void approve(MoveRequestId id, int version, @Nullable String words) {
        var request = requests.get(id, version);
        requests.requireApprover(request);
        request.approve(
                Text.optional(words, "decisionWords", WORDS_LENGTH),
                callers.current().requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        destination.requireOpen(request.place(), request.keeper());
        recorder.happenedOn(request.movedOn());
        var devices = request.lines().stream().map(MoveRequestLine::equipment).toList();
        var intent = Intent.on(request.movedOn())
                .at(request.place())
                .inHandsOf(request.keeper().person());
        lock.require(DeviceAction.MOVE, devices, intent);
        var locked = equipment.lock(devices);
        arrivals.require(locked, request.onArrival(), intent);
        for (var device : locked) {
            device.requirePresent();
            custody.move(
                    device, MovementKind.MOVE, request.place(), request.keeper(), request.movedOn(), request.reason());
            arrivals.take(device, request.onArrival(), request.movedOn(), request.label(), request.reason());
        }
    }
}
