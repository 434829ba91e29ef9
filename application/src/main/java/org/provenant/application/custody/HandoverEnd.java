package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.identity.PersonAccounts;
import org.provenant.application.usage.Sightings;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.Handover;
import org.provenant.domain.custody.HandoverLine;
import org.provenant.domain.custody.Keeper;
import org.provenant.domain.custody.MovementKind;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.usage.Sighting;
import org.provenant.domain.usage.SightingKind;

/** What follows when minutes are signed, and who may sign them from afar. */
@ApplicationScoped
class HandoverEnd {

    @Inject
    EquipmentRegister equipment;

    @Inject
    CustodyLedger custody;

    @Inject
    Destination destination;

    @Inject
    HandoverCheck check;

    @Inject
    ArrivalSteps arrivals;

    @Inject
    Sightings sightings;

    @Inject
    PersonAccounts accounts;

    @Inject
    ChangeRecorder recorder;

    /** The devices are with the receiver from the day of the minutes on, in use if they say so, and both have seen them on it. */
    void deliver(Handover handover) {
        destination.requireOpen(handover.place(), handover.receiver());
        recorder.happenedOn(handover.handedOn());
        var facts = new Handover.Facts(
                handover.number(),
                handover.giver(),
                handover.receiver(),
                handover.place(),
                handover.handedOn(),
                handover.reason(),
                null,
                handover.onArrival());
        var devices = handover.lines().stream().map(HandoverLine::equipment).toList();
        for (var device : equipment.lock(devices)) {
            check.require(device, facts, handover.id());
            custody.move(
                            device,
                            MovementKind.HANDOVER,
                            handover.place(),
                            handover.receiver(),
                            handover.handedOn(),
                            handover.reason())
                    .by(handover.id());
            arrivals.take(device, handover.onArrival(), handover.handedOn(), handover.number(), handover.reason());
        }
        sightings.report(
                devices, new Sighting.Facts(handover.handedOn(), SightingKind.HANDOVER, null, handover.number()));
    }

    /** @throws RuleViolated {@link CustodyRule#NOT_THE_RECEIVER} unless the caller is the receiver, or speaks for the unit */
    void requireReceiver(Handover handover) {
        var person = accounts.callersPerson();
        if (person == null || !isReceiver(person, handover.receiver())) {
            throw new RuleViolated(CustodyRule.NOT_THE_RECEIVER, check.label(handover.receiver()));
        }
    }

    private boolean isReceiver(PersonId person, Keeper receiver) {
        UnitId unit = receiver.unit();
        return unit == null ? person.equals(receiver.person()) : check.speaksFor(person, unit);
    }
}
