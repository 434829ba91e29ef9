package org.provenant.web.valuation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.valuation.AssetValueRow;
import org.provenant.application.valuation.AssetValues;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.valuation.AssetRules;
import org.provenant.web.platform.Languages;

/** What pages say of the cost of a device. */
@Named
@RequestScoped
public class AssetValuePart {

    @Inject
    AssetValues values;

    @Inject
    Languages languages;

    @Inject
    Clock clock;

    private @Nullable AssetRules rules;
    private final Map<Long, Optional<AssetValueRow>> read = new HashMap<>();

    /** What it cost and what is left of it when the day ends that is looked at; nothing if nobody has put that down. */
    public @Nullable AssetValueRow of(long device) {
        return read.computeIfAbsent(device, id -> values.of(new EquipmentId(id), null))
                .orElse(null);
    }

    /** What the rule book calls a depreciation band today; its code if the book no longer knows it. */
    public String bandName(String code) {
        if (rules == null) {
            rules = values.rulesOn(LocalDate.now(clock));
        }
        return rules.bands().stream()
                .filter(band -> band.code().equals(code))
                .map(band -> band.name(languages.getLanguage()))
                .findFirst()
                .orElse(code);
    }
}
