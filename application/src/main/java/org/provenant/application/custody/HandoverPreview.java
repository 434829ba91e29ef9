package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.custody.Handover;
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
    HandoverCheck check;

    /** @throws RuleViolated rules of the minutes themselves */
    public List<Row> of(PrepareHandover.Command command) {
        var facts = new Handover.Facts(
                "", command.giver(), command.keeper(), command.place(), command.day(), command.reason(), null);
        var rows = new ArrayList<Row>();
        for (var id : command.devices()) {
            rows.add(new Row(id.value(), refusal(id, facts)));
        }
        return rows;
    }

    private @Nullable RuleViolated refusal(EquipmentId id, Handover.Facts facts) {
        try {
            check.require(equipment.get(id), facts, null);
            return null;
        } catch (RuleViolated refused) {
            return refused;
        }
    }

    /**
     * One device.
     *
     * @param refused why it cannot be handed over; nothing if it can
     */
    public record Row(long id, @Nullable RuleViolated refused) implements Serializable {}
}
