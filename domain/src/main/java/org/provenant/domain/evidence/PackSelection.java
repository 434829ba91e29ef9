package org.provenant.domain.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.RuleViolated;

/**
 * Which records a pack of evidence is about: exactly what its kind asks for.
 *
 * @param devices in the order in which they were chosen, none twice
 * @param period days of recording, in Vietnam
 */
public record PackSelection(
        PackKind kind,
        List<EquipmentId> devices,
        @Nullable PermitId permit,
        @Nullable DeclarationId declaration,
        @Nullable Period period) {

    /** The most devices of one pack. */
    public static final int MOST_DEVICES = 2_000;

    public PackSelection {
        devices = devices.stream().distinct().toList();
        boolean chosen =
                switch (kind) {
                    case DEVICES -> !devices.isEmpty();
                    case PERMIT -> permit != null;
                    case DECLARATION -> declaration != null;
                    case PERIOD -> period != null;
                };
        if (!chosen) {
            throw new RuleViolated(EvidenceRule.NOTHING_CHOSEN);
        }
        if (devices.size() > MOST_DEVICES) {
            throw new RuleViolated(EvidenceRule.TOO_MANY_DEVICES, MOST_DEVICES);
        }
    }

    public static PackSelection of(List<EquipmentId> devices) {
        return new PackSelection(PackKind.DEVICES, devices, null, null, null);
    }

    public static PackSelection of(PermitId permit) {
        return new PackSelection(PackKind.PERMIT, List.of(), permit, null, null);
    }

    public static PackSelection of(DeclarationId declaration) {
        return new PackSelection(PackKind.DECLARATION, List.of(), null, declaration, null);
    }

    public static PackSelection of(Period period) {
        return new PackSelection(PackKind.PERIOD, List.of(), null, null, period);
    }
}
