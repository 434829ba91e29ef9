package org.provenant.domain.custody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.RuleViolated;

/**
 * All stays of one device in their order. Each begins where the one before ends, except where the device was gone for a
 * while; so at every point there is exactly one while it is with the company, and none while it is not.
 */
public final class StayChain {

    private final EquipmentId device;
    private final List<Stay> stays;

    public StayChain(EquipmentId device, List<Stay> stays) {
        this.device = device;
        this.stays = new ArrayList<>(stays);
        this.stays.sort(Comparator.comparing(Stay::since));
    }

    /**
     * The point at which something recorded for that day is put: after all that is known to have happened on it.
     *
     * @throws RuleViolated {@link CustodyRule#BEFORE_ARRIVAL} or {@link CustodyRule#NOT_WITH_COMPANY_THEN}
     */
    public StayPoint pointOn(LocalDate day) {
        return holding(day).since().next(day);
    }

    /**
     * The stay that holds when the day ends.
     *
     * @throws RuleViolated {@link CustodyRule#BEFORE_ARRIVAL} or {@link CustodyRule#NOT_WITH_COMPANY_THEN}
     */
    public Stay holding(LocalDate day) {
        var index = lastBegunBy(day);
        if (index < 0) {
            throw new RuleViolated(
                    CustodyRule.BEFORE_ARRIVAL, day, stays.get(0).since().day());
        }
        var stay = stays.get(index);
        var until = stay.until();
        if (until != null && !until.day().isAfter(day)) {
            throw new RuleViolated(CustodyRule.NOT_WITH_COMPANY_THEN, day, until.day());
        }
        return stay;
    }

    private int lastBegunBy(LocalDate day) {
        int index = stays.size() - 1;
        while (index >= 0 && stays.get(index).since().day().isAfter(day)) {
            index--;
        }
        return index;
    }

    /**
     * Puts a movement where it belongs, also in the past: the stay of that day ends with it, and the new one lasts as
     * long as that one did.
     *
     * @throws RuleViolated {@link CustodyRule#ALREADY_THERE}, {@link CustodyRule#BEFORE_ARRIVAL} or
     *     {@link CustodyRule#NOT_WITH_COMPANY_THEN}
     */
    public Stay insert(Movement movement) {
        var before = holding(movement.at().day());
        if (!movement.kind().mayStay()
                && before.place().equals(movement.place())
                && before.keeper().equals(movement.keeper())) {
            throw new RuleViolated(CustodyRule.ALREADY_THERE);
        }
        var stay = new Stay(device, movement.place(), movement.keeper(), movement.id(), movement.at(), before.until());
        before.last(movement.at());
        stays.add(stays.indexOf(before) + 1, stay);
        return stay;
    }

    /** Takes over what a movement says by now; the stay that it began. */
    public Stay correct(Movement movement) {
        var stay = begunBy(movement);
        stay.stand(movement.place(), movement.keeper());
        return stay;
    }

    /** Takes a movement out: the stay before it lasts as long as the one that it began, which is handed back to be removed. */
    public Stay takeOut(Movement movement) {
        var stay = begunBy(movement);
        var before = stays.get(stays.indexOf(stay) - 1);
        before.last(stay.until());
        stays.remove(stay);
        return stay;
    }

    private Stay begunBy(Movement movement) {
        return stays.stream()
                .filter(stay -> movement.id().equals(stay.movement()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no stay began with movement " + movement.id()));
    }

    /**
     * The device leaves the company or is taken out of the register.
     *
     * @throws RuleViolated {@link CustodyRule#BEFORE_PRESENT_STAY} if the day lies before the last movement
     */
    public void leave(LocalDate day) {
        var last = last();
        if (day.isBefore(last.since().day())) {
            throw new RuleViolated(
                    CustodyRule.BEFORE_PRESENT_STAY, day, last.since().day());
        }
        last.last(last.since().next(day));
    }

    /** The device never left: its last stay lasts. */
    public void stayOn() {
        last().last(null);
    }

    /** The device turns up again, where that movement says. */
    public Stay resume(Movement movement) {
        var stay = new Stay(device, movement.place(), movement.keeper(), movement.id(), movement.at(), null);
        stays.add(stay);
        return stay;
    }

    /** The point at which a device that is gone can be back on that day. */
    public StayPoint backOn(LocalDate day) {
        var end = last().until();
        return end == null ? last().since().next(day) : end.next(day);
    }

    /** The last stay, which lasts if the device is with the company. */
    public Stay last() {
        return stays.get(stays.size() - 1);
    }

    public List<Stay> all() {
        return List.copyOf(stays);
    }
}
