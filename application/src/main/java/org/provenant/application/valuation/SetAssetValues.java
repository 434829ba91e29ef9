package org.provenant.application.valuation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.valuation.AssetValue;
import org.provenant.domain.valuation.ValuationRule;

/**
 * Takes over from the books what devices cost and over how long that is written off: the same for all of them, as for
 * many of one delivery. What stood before stays in the history.
 */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class SetAssetValues {

    /** So many devices at once. */
    public static final int MOST = 500;

    @Inject
    EquipmentRegister equipment;

    @Inject
    AssetBook book;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, {@link ValuationRule#TOO_MANY_AT_ONCE},
     *     {@link ValuationRule#USED_IN_THE_FUTURE}, {@link ValuationRule#USED_BEFORE_IT_CAME}, a rule of
     *     {@link org.provenant.domain.valuation.AssetRules} or that a device has left
     */
    public void set(Command command) {
        if (command.devices().size() > MOST) {
            throw new RuleViolated(
                    ValuationRule.TOO_MANY_AT_ONCE, command.devices().size(), MOST);
        }
        var facts = command.facts();
        if (facts.usedFrom().isAfter(LocalDate.now(clock))) {
            throw new RuleViolated(ValuationRule.USED_IN_THE_FUTURE, facts.usedFrom());
        }
        var devices = equipment.lock(command.devices());
        devices.forEach(Equipment::requirePresent);
        var rules = book.rulesOn(facts.usedFrom());
        var known = book.of(devices);
        for (var device : devices) {
            if (facts.usedFrom().isBefore(device.receivedOn())) {
                throw new RuleViolated(
                        ValuationRule.USED_BEFORE_IT_CAME, facts.usedFrom(), device.label(), device.receivedOn());
            }
            var value = known.get(device.id());
            if (value == null) {
                book.add(new AssetValue(device.id(), facts, rules));
            } else {
                value.correct(facts, rules);
            }
        }
    }

    /** What the books say of these devices, and why it is put down now. */
    public record Command(List<EquipmentId> devices, AssetValue.Facts facts, Reason reason) {

        public Command {
            devices = List.copyOf(devices);
        }
    }
}
