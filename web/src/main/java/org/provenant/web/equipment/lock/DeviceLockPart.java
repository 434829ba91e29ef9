package org.provenant.web.equipment.lock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.provenant.application.equipment.lock.ConsentList;
import org.provenant.application.equipment.lock.ConsentRow;
import org.provenant.application.equipment.lock.DeviceBinding;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.shared.Language;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;

/** What binds a device, on its card. */
@Named
@RequestScoped
public class DeviceLockPart {

    @Inject
    DeviceBinding binding;

    @Inject
    ConsentList consents;

    @Inject
    Labels labels;

    @Inject
    Languages languages;

    private final Map<Long, DeviceBinding.Card> cards = new HashMap<>();
    private final Map<Long, List<ConsentRow>> consented = new HashMap<>();
    private final Map<Long, List<DeviceBinding.Ordered>> ordered = new HashMap<>();

    public DeviceBinding.Card of(long device) {
        return cards.computeIfAbsent(device, id -> binding.of(new EquipmentId(id)));
    }

    /** The open order of disposal that keeps a device from everything else; nothing if it is free. */
    public List<DeviceBinding.Ordered> ordered(long device) {
        return ordered.computeIfAbsent(device, id -> binding.ordered(List.of(new EquipmentId(id))));
    }

    /** The consents that speak of a device, the latest first. */
    public List<ConsentRow> consents(long device) {
        return consented.computeIfAbsent(device, id -> consents.of(new EquipmentId(id)));
    }

    /** The one of both names that the user reads. */
    public String name(String vietnamese, String english) {
        return languages.getLanguage() == Language.EN ? english : vietnamese;
    }

    /** Where a rule comes from, in words. */
    public String source(RuleSource source) {
        var text = source.text();
        return text.isEmpty() ? labels.text("regulation.label.ownProposal") : text;
    }
}
