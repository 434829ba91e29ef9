package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.TakePurposeBack;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.lock.DeviceBinding;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.PurposeChangeId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Takes back a change of purpose that was recorded wrongly. */
@Named
@RequestScoped
public class PurposeBackPage {

    @Inject
    EquipmentSearch equipment;

    @Inject
    DeviceBinding binding;

    @Inject
    TakePurposeBack takePurposeBack;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable EquipmentRow device;
    private DeviceBinding.@Nullable PurposeStep change;
    private int version;
    private @Nullable Reason reason;

    /** Remembers which version the user sees. */
    public void load() {
        version = getChange().version();
    }

    public void takeBack() {
        takePurposeBack.takeBack(new TakePurposeBack.Command(
                new EquipmentId(getDevice().id()),
                new PurposeChangeId(getChange().id()),
                version,
                Objects.requireNonNull(reason)));
        redirects.to("/equipment/card.xhtml?id=" + getDevice().id(), "purpose.done.takenBack");
    }

    public EquipmentRow getDevice() {
        if (device == null) {
            device = equipment.get(new EquipmentId(address.id()));
        }
        return device;
    }

    /** The change that the address names. */
    public DeviceBinding.PurposeStep getChange() {
        if (change == null) {
            var wanted = address.number("change");
            change = binding.of(new EquipmentId(address.id())).changes().stream()
                    .filter(each -> Objects.equals(each.id(), wanted))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, wanted == null ? "" : wanted));
        }
        return change;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
