package org.provenant.application.testbed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.provenant.application.disposal.KeptData;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Devices that keep data because a test says so. */
@ApplicationScoped
public class ScriptedData implements KeptData {

    private final Set<EquipmentId> keeping = new CopyOnWriteArraySet<>();

    public void keptBy(EquipmentId device) {
        keeping.add(device);
    }

    public void wiped(EquipmentId device) {
        keeping.remove(device);
    }

    @Override
    public List<RuleViolated> of(List<EquipmentId> devices) {
        return devices.stream()
                .filter(keeping::contains)
                .map(device -> new RuleViolated(ValueRule.REQUIRED, device.value()))
                .toList();
    }
}
