package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.organisation.Persons;
import org.provenant.application.organisation.Units;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.Handover;
import org.provenant.domain.custody.HandoverId;
import org.provenant.domain.custody.Keeper;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.RuleViolated;

/** Whether a device can be handed over: asked when the minutes are prepared, and again when they are signed. */
@ApplicationScoped
class HandoverCheck {

    @Inject
    CustodyLedger custody;

    @Inject
    Handovers handovers;

    @Inject
    Persons persons;

    @Inject
    Units units;

    @Inject
    Approvals approvals;

    @Inject
    InternalUseLock lock;

    @Inject
    ArrivalSteps arrivals;

    /**
     * @param minutes those that hold the device already; none while they are prepared
     * @throws RuleViolated {@link CustodyRule#NOT_WITH_GIVER}, {@link CustodyRule#HANDOVER_WAITING},
     *     {@link CustodyRule#ALREADY_THERE}, or rules of the device, its stays or the {@link InternalUseLock}
     */
    void require(Equipment device, Handover.Facts facts, @Nullable HandoverId minutes) {
        device.requirePresent();
        custody.requireNotAtRepair(device);
        approvals.requireNone(facts.place(), List.of(device));
        var intent = Intent.on(facts.day())
                .at(facts.place())
                .inHandsOf(facts.receiver().person());
        lock.require(DeviceAction.HAND_OVER, List.of(device.id()), intent);
        arrivals.require(List.of(device), facts.onArrival(), intent);
        var keeper = new Keeper(device.custodian(), device.custodianUnit());
        if (!mayGive(facts.giver(), keeper)) {
            throw new RuleViolated(CustodyRule.NOT_WITH_GIVER, device.label(), label(keeper));
        }
        handovers.waitingWith(device.id(), minutes).ifPresent(number -> {
            throw new RuleViolated(CustodyRule.HANDOVER_WAITING, device.label(), number);
        });
        var stay = custody.chainOf(device.id()).holding(facts.day());
        if (stay.place().equals(facts.place()) && stay.keeper().equals(facts.receiver())) {
            throw new RuleViolated(CustodyRule.ALREADY_THERE);
        }
    }

    /** Who holds a device gives it; what nobody holds, anybody gives; what a unit holds, its head and its people. */
    private boolean mayGive(PersonId giver, Keeper keeper) {
        if (keeper.isNobody() || giver.equals(keeper.person())) {
            return true;
        }
        return keeper.unit() != null && speaksFor(giver, keeper.unit());
    }

    /** Whether somebody can give or take for a unit. */
    boolean speaksFor(PersonId person, UnitId unit) {
        return person.equals(units.get(unit).head())
                || unit.equals(persons.get(person).belongsTo());
    }

    /** How a keeper is called. */
    String label(Keeper keeper) {
        if (keeper.person() != null) {
            return persons.get(keeper.person()).label();
        }
        return keeper.unit() == null ? "—" : units.get(keeper.unit()).label();
    }
}
