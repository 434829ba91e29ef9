package org.provenant.application.equipment.lock;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** What the internal-use lock would say of handing devices to another legal entity, before anybody tries. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class LockPreview {

    @Inject
    InternalUseLock lock;

    /**
     * Each way in which another legal entity can get hold of devices.
     *
     * @param receiver whom it would be; nothing if that is not known yet
     */
    public List<Row> outward(List<EquipmentId> devices, LocalDate day, @Nullable LegalEntity receiver) {
        var on = Intent.on(day);
        var intent = receiver == null ? on : on.to(receiver);
        return Arrays.stream(DeviceAction.values())
                .filter(DeviceAction::isOutward)
                .map(action -> row(action, lock.refused(action, devices, intent), devices.size()))
                .toList();
    }

    private static Row row(DeviceAction action, List<InternalUseLock.Refused> refused, int all) {
        var first = refused.isEmpty() ? null : refused.get(0).why();
        return new Row(
                action,
                all,
                refused.size(),
                first == null ? null : Terms.in(Language.VI).sentence(first),
                first == null ? null : Terms.in(Language.EN).sentence(first));
    }

    /**
     * One way.
     *
     * @param devices how many devices it would be done with
     * @param refused to how many of them it is closed
     * @param sentenceVi why, of the first of them
     */
    public record Row(
            DeviceAction action,
            int devices,
            int refused,
            @Nullable String sentenceVi,
            @Nullable String sentenceEn) implements Serializable {}
}
