package org.provenant.application.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.regulation.PermittedCase;

/** What conditions on the devices of an order rest on. */
@ApplicationScoped
class OrderedDevices {

    @Inject
    Database database;

    List<Ordered> of(List<EquipmentId> devices) {
        return database.sql()
                .createQuery("""
                        select e.id, e.asset_tag as tag, e.stage, p.permitted_case,
                          exists (select from repair_line r where r.equipment_id = e.id and r.back_on is null) as at_repair
                        from equipment e join permit_line l on l.id = e.permit_line_id join permit p on p.id = l.permit_id
                        where e.id = any (:devices) order by e.asset_tag, e.id
                        """)
                .bindArray(
                        "devices",
                        Long.class,
                        devices.stream().map(EquipmentId::value).toList())
                .map(ConstructorMapper.of(Ordered.class))
                .list();
    }

    /** @param atRepair whether a repairer has it */
    record Ordered(long id, String tag, LifecycleStage stage, PermittedCase permittedCase, boolean atRepair) {}
}
