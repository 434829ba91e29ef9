package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;

/** Where a device has been, and in whose hands. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class CustodyHistory {

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** All stays of a device, the latest first. */
    public List<StayRow> of(EquipmentId device) {
        return database.sql()
                .createQuery("""
                        select s.since, s.until, p.code as place_code, p.name as place_name,
                          c.code as custodian_code, c.name as custodian_name
                        from stay s
                          join equipment e on e.id = s.equipment_id
                          join place p on p.id = s.place_id
                          left join person c on c.id = s.person_id
                        where e.id = :device and e.company_id = :company
                        order by s.since desc, s.id desc
                        """)
                .bind("device", device.value())
                .bind("company", callers.current().requireCompany().value())
                .registerRowMapper(ConstructorMapper.factory(StayRow.class))
                .mapTo(StayRow.class)
                .list();
    }

    /** One stay. */
    public record StayRow(
            LocalDate since,
            @Nullable LocalDate until,
            String placeCode,
            String placeName,
            @Nullable String custodianCode,
            @Nullable String custodianName)
            implements Serializable {}
}
