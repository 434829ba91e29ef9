package org.provenant.application.valuation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.Equipment;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleReading;
import org.provenant.domain.valuation.AssetRules;
import org.provenant.domain.valuation.AssetValue;
import org.provenant.domain.valuation.DepreciationBand;

/** What the books say of devices, and what the rule book says of the books. */
@ApplicationScoped
class AssetBook {

    @Inject
    RuleBook rules;

    @Inject
    Database database;

    /** What holds for what comes into use on that day. The same for every permitted case. */
    AssetRules rulesOn(LocalDate day) {
        var point = rules.on(day);
        return new AssetRules(
                rules.parameter(ParameterCode.FIXED_ASSET_VND, PermittedCase.SP1, point)
                        .orElse(null),
                rules.parameter(ParameterCode.TOOL_MONTHS, PermittedCase.SP1, point)
                        .orElse(null),
                rules.at(RuleKind.DEPRECIATION_BAND, point).stream()
                        .map(RuleReading::of)
                        .map(DepreciationBand::of)
                        .toList());
    }

    /** What the books say of these devices; those of which they say nothing are left out. */
    Map<EquipmentId, AssetValue> of(List<Equipment> devices) {
        return database.entities()
                .createQuery("select v from AssetValue v where v.equipment in :devices", AssetValue.class)
                .setParameter("devices", devices.stream().map(Equipment::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(AssetValue::equipment, value -> value));
    }

    void add(AssetValue value) {
        database.entities().persist(value);
    }
}
