package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.custody.Handover;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;

/** What a handover would change of each device, and which are refused and why; nothing is written. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class HandoverPreview {

    @Inject
    EquipmentRegister equipment;

    @Inject
    EquipmentSearch search;

    @Inject
    HandoverCheck check;

    @Inject
    InternalUseLock lock;

    @Inject
    Clock clock;

    /** @throws RuleViolated rules of the minutes themselves */
    public List<DevicePreview> of(PrepareHandover.Command command) {
        new Handling(command.devices(), command.day()).requireSensible(LocalDate.now(clock));
        var facts = new Handover.Facts(
                "",
                command.giver(),
                command.keeper(),
                command.place(),
                command.day(),
                command.reason(),
                null,
                command.onArrival());
        var rows = new ArrayList<DevicePreview>();
        for (var id : command.devices()) {
            rows.add(row(equipment.get(id), facts));
        }
        return rows;
    }

    /** Whether devices among these are in storage, and the lock lets all of those be used. */
    public boolean mayPutIntoUse(List<EquipmentId> devices, LocalDate day) {
        var stored = search.all(devices).stream()
                .filter(row ->
                        OnArrival.after(OnArrival.PUT_INTO_USE, row.stage()).isPresent())
                .map(row -> new EquipmentId(row.id()))
                .toList();
        return !stored.isEmpty()
                && lock.refused(OnArrival.PUT_INTO_USE.action(), stored, Intent.on(day))
                        .isEmpty();
    }

    private DevicePreview row(Equipment device, Handover.Facts facts) {
        var stage = OnArrival.after(facts.onArrival(), device.stage()).orElse(null);
        return new DevicePreview(device.id().value(), stage, refusal(device, facts));
    }

    private @Nullable RuleViolated refusal(Equipment device, Handover.Facts facts) {
        try {
            check.require(device, facts, null);
            return null;
        } catch (RuleViolated refused) {
            return refused;
        }
    }
}
