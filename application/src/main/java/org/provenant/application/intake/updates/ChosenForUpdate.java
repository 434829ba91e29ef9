package org.provenant.application.intake.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.RuleViolated;

/** Which devices somebody wants to change alike. */
@ApplicationScoped
class ChosenForUpdate {

    @Inject
    EquipmentSearch search;

    /** Every device that a filter leaves, by asset tag. */
    List<EquipmentId> of(EquipmentQuery filter) {
        var ids = new ArrayList<EquipmentId>();
        search.read(filter, EquipmentSort.ASSET_TAG.upwards(), rows -> {
            rows.forEachRemaining(row -> {
                ids.add(new EquipmentId(row.id()));
                requireNotTooMany(ids.size());
            });
            return ids;
        });
        return ids;
    }

    /** These, if all of them are the company's. */
    List<EquipmentId> of(List<EquipmentId> chosen) {
        requireNotTooMany(chosen.size());
        return search.all(chosen).stream().map(row -> new EquipmentId(row.id())).toList();
    }

    private static void requireNotTooMany(int devices) {
        if (devices > PlanUpdate.MOST) {
            throw new RuleViolated(IntakeRule.TOO_MANY_CHOSEN, PlanUpdate.MOST);
        }
    }
}
