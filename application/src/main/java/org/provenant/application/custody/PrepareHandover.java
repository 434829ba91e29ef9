package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.organisation.Persons;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.custody.Handover;
import org.provenant.domain.custody.HandoverId;
import org.provenant.domain.custody.HandoverLine;
import org.provenant.domain.custody.Keeper;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.reports.handover.HandoverDocument;

/**
 * Draws up the minutes of a handover with the devices as they are described now, and keeps the text that is to be signed.
 * The devices stay where they are until it is.
 */
@UseCase
@Allowed(Permission.MOVE_EQUIPMENT)
@ActsOnDevices({DeviceAction.HAND_OVER, DeviceAction.PUT_INTO_USE, DeviceAction.STORE})
public class PrepareHandover {

    @Inject
    EquipmentRegister equipment;

    @Inject
    Handovers handovers;

    @Inject
    HandoverCheck check;

    @Inject
    Numbers numbers;

    @Inject
    HandoverFacts facts;

    @Inject
    Destination destination;

    @Inject
    InternalUseLock lock;

    @Inject
    Persons persons;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated rules of the minutes, or of a device as {@link HandoverPreview} tells them beforehand */
    public HandoverId prepare(Command command) {
        new Handling(command.devices(), command.day()).requireSensible(LocalDate.now(clock));
        var receiver = command.keeper();
        persons.present(command.giver());
        destination.requireOpen(command.place(), receiver);
        var handover = new Handover.Facts(
                numbers.next("handover", "BBBG", command.day()),
                command.giver(),
                receiver,
                command.place(),
                command.day(),
                command.reason(),
                command.terms(),
                command.onArrival());
        var rows = new ArrayList<HandoverLine.Row>();
        var devices = equipment.lock(command.devices());
        lock.require(
                DeviceAction.HAND_OVER,
                command.devices(),
                Intent.on(command.day()).at(command.place()).inHandsOf(command.receiver()));
        for (var device : devices) {
            check.require(device, handover, null);
            rows.add(facts.row(device));
        }
        var text = HandoverDocument.text(facts.data(handover, rows));
        return handovers
                .add(new Handover(
                        callers.current().requireCompany(),
                        handover,
                        rows,
                        files.store(text.getBytes(StandardCharsets.UTF_8)),
                        callers.current().requireUser(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .id();
    }

    /**
     * @param receiver the person who takes over; none if a unit does
     * @param unit the unit that takes over instead of a person
     * @param place where the devices stand afterwards
     * @param day the day on which they are handed over
     * @param terms what the parties agree upon besides
     * @param onArrival what is done with the devices when it takes effect; nothing if they keep their stages
     */
    public record Command(
            List<EquipmentId> devices,
            PersonId giver,
            @Nullable PersonId receiver,
            @Nullable UnitId unit,
            PlaceId place,
            LocalDate day,
            Reason reason,
            @Nullable String terms,
            @Nullable OnArrival onArrival) {

        public Command {
            devices = List.copyOf(devices);
        }

        /** The devices keep their stages. */
        public Command(
                List<EquipmentId> devices,
                PersonId giver,
                @Nullable PersonId receiver,
                @Nullable UnitId unit,
                PlaceId place,
                LocalDate day,
                Reason reason,
                @Nullable String terms) {
            this(devices, giver, receiver, unit, place, day, reason, terms, null);
        }

        Keeper keeper() {
            return new Keeper(receiver, unit);
        }
    }
}
