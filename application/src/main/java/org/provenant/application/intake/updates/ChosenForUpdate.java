package org.provenant.application.intake.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.RuleViolated;

/** Which devices somebody wants to change alike. */
@ApplicationScoped
class ChosenForUpdate {

    @Inject
    EquipmentSearch search;

    @Inject
    Database database;

    @Inject
    Callers callers;

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

    /** Those of an earlier plan, in its order. */
    List<EquipmentId> of(DeviceUpdateId plan) {
        return of(database.sql()
                .createQuery("""
                        select r.equipment_id from device_update u
                          join device_update_row r on r.update_id = u.id and r.check_no = u.checks
                        where u.id = :update and u.company_id = :company and u.source = 'LIST' order by r.position
                        """)
                .bind("update", plan.value())
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> new EquipmentId(row.getLong("equipment_id")))
                .list());
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
