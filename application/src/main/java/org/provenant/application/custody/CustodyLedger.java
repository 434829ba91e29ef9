package org.provenant.application.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.Keeper;
import org.provenant.domain.custody.Movement;
import org.provenant.domain.custody.MovementId;
import org.provenant.domain.custody.MovementKind;
import org.provenant.domain.custody.Stay;
import org.provenant.domain.custody.StayChain;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The movements of all devices, and the dated stays between them. */
@ApplicationScoped
public class CustodyLedger {

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** All stays of a device; every device has one at least. */
    public StayChain chainOf(EquipmentId device) {
        return new StayChain(
                device,
                database.entities()
                        .createQuery("select s from Stay s where s.equipment = :device", Stay.class)
                        .setParameter("device", device)
                        .getResultList());
    }

    /**
     * Records that a device went somewhere, perhaps a while ago, and lets it stand there now unless it went on since.
     *
     * @param device locked before, and present
     * @throws RuleViolated {@link CustodyRule#AT_REPAIR}, or as {@link StayChain#insert}
     */
    Movement move(Equipment device, MovementKind kind, PlaceId place, Keeper keeper, LocalDate day, Reason reason) {
        if (!kind.mayStay()) {
            requireNotAtRepair(device);
        }
        var chain = chainOf(device.id());
        var isReturn = kind == MovementKind.MOVE
                && keeper.isNobody()
                && !chain.holding(day).keeper().isNobody();
        var movement = record(new Movement(
                device.id(),
                isReturn ? MovementKind.RETURN : kind,
                place,
                keeper,
                chain.pointOn(day),
                recording(reason)));
        keep(device, chain.insert(movement));
        return movement;
    }

    /** @throws RuleViolated {@link CustodyRule#AT_REPAIR} while a repairer has it */
    void requireNotAtRepair(Equipment device) {
        database.sql()
                .createQuery("select r.number from repair r join repair_line l on l.repair_id = r.id"
                        + " where l.equipment_id = :device and l.back_on is null")
                .bind("device", device.id().value())
                .mapTo(String.class)
                .findFirst()
                .ifPresent(number -> {
                    throw new RuleViolated(CustodyRule.AT_REPAIR, device.label(), number);
                });
    }

    /** Records that a device which was gone is back. */
    void resume(Equipment device, LocalDate day, Reason reason) {
        var chain = chainOf(device.id());
        var keeper = new Keeper(device.custodian(), device.custodianUnit());
        var movement = record(new Movement(
                device.id(), MovementKind.FOUND, device.place(), keeper, chain.backOn(day), recording(reason)));
        keep(device, chain.resume(movement));
    }

    private Movement record(Movement movement) {
        database.entities().persist(movement);
        return movement;
    }

    private Movement.Recording recording(Reason reason) {
        return new Movement.Recording(
                callers.current().requireUser(), clock.instant().truncatedTo(ChronoUnit.MICROS), reason);
    }

    private void keep(Equipment device, Stay stay) {
        database.entities().persist(stay);
        settle(device, stay);
    }

    /** The device stands where its last stay says. */
    static void settle(Equipment device, Stay stay) {
        if (stay.isOpen()) {
            device.move(
                    stay.place(),
                    stay.keeper().person(),
                    stay.keeper().unit(),
                    stay.since().day());
        }
    }

    /** Forgets the stay that a movement began which never happened. */
    void remove(Stay stay) {
        database.entities().remove(stay);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} unless it is a movement of that device */
    Movement movement(EquipmentId device, MovementId id) {
        var movement = database.entities().find(Movement.class, id.value());
        if (movement == null || !movement.equipment().equals(device)) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return movement;
    }
}
