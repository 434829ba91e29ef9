package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.equipment.lock.PurposeChanges;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/** What a change of purpose would do to each device, and which are refused and why; nothing is written. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class PurposePreview {

    @Inject
    EquipmentRegister equipment;

    @Inject
    PurposeChanges purposes;

    @Inject
    InternalUseLock lock;

    /** Each device in the order of the command. */
    public List<Row> of(ChangePurpose.Command command) {
        var rows = new ArrayList<Row>();
        for (var id : command.devices()) {
            var refused = refusal(id, command);
            rows.add(new Row(
                    id.value(),
                    purposes.on(command.day(), id),
                    refused == null ? null : Terms.in(Language.VI).sentence(refused),
                    refused == null ? null : Terms.in(Language.EN).sentence(refused)));
        }
        return rows;
    }

    private @Nullable RuleViolated refusal(EquipmentId id, ChangePurpose.Command command) {
        var device = equipment.get(id);
        var refused = lock.refused(DeviceAction.OTHER_PURPOSE, List.of(id), command.intent());
        if (!refused.isEmpty()) {
            return refused.get(0).why();
        }
        try {
            ChangePurpose.requireChange(device, command, purposes);
            return null;
        } catch (RuleViolated why) {
            return why;
        }
    }

    /**
     * One device.
     *
     * @param purpose what it serves on that day
     * @param sentenceVi why it is refused; nothing if it is not
     */
    public record Row(
            long id,
            String purpose,
            @Nullable String sentenceVi,
            @Nullable String sentenceEn) implements Serializable {}
}
