package org.provenant.web.valuation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.valuation.AssetValueRow;
import org.provenant.application.valuation.AssetValues;
import org.provenant.domain.equipment.EquipmentId;

/** The part of a device's card about what it cost. */
@Named
@RequestScoped
public class AssetValuePart {

    @Inject
    AssetValues values;

    private final Map<Long, Optional<AssetValueRow>> read = new HashMap<>();

    /** What it cost and what is left of it when the day ends that is looked at; nothing if nobody has put that down. */
    public @Nullable AssetValueRow of(long device) {
        return read.computeIfAbsent(device, id -> values.of(new EquipmentId(id), null))
                .orElse(null);
    }
}
