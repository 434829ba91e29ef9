package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.custody.MovementKind;
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
                          coalesce(c.code, u.code) as custodian_code, coalesce(c.name, u.name) as custodian_name,
                          u.id is not null as by_unit, m.id as movement, m.movement_kind as kind, m.why as reason,
                          h.id as handover_id, h.number as handover_number, r.id as repair_id, r.number as repair_number,
                          r.repairer,
                          a.name as recorded_by, coalesce(m.recorded_at, b.confirmed_at) as recorded_at,
                          (coalesce(m.recorded_at, b.confirmed_at) at time zone 'Asia/Ho_Chi_Minh')::date > s.since
                            as recorded_later
                        from stay s
                          join equipment e on e.id = s.equipment_id
                          join import_batch b on b.id = e.import_batch_id
                          join place p on p.id = s.place_id
                          left join person c on c.id = s.person_id
                          left join org_unit u on u.id = s.unit_id
                          left join movement m on m.id = s.movement_id
                          left join handover h on h.id = m.handover_id
                          left join repair r on r.id = m.repair_id
                          left join user_account a on a.id = m.recorded_by
                        where e.id = :device and e.company_id = :company
                        order by s.since desc, s.since_step desc
                        """)
                .bind("device", device.value())
                .bind("company", callers.current().requireCompany().value())
                .registerRowMapper(ConstructorMapper.factory(StayRow.class))
                .mapTo(StayRow.class)
                .list();
    }

    /**
     * One stay.
     *
     * @param byUnit whether the custodian is a unit and no person
     * @param movement what began it; nothing if the device came in with it
     * @param kind what that movement was
     * @param handoverId the minutes that stand behind it, if there are any
     * @param repairId the repair that it belongs to, if it does
     * @param recordedLater whether that day had passed when it was recorded
     */
    public record StayRow(
            LocalDate since,
            @Nullable LocalDate until,
            String placeCode,
            String placeName,
            @Nullable String custodianCode,
            @Nullable String custodianName,
            boolean byUnit,
            @Nullable Long movement,
            @Nullable MovementKind kind,
            @Nullable String reason,
            @Nullable Long handoverId,
            @Nullable String handoverNumber,
            @Nullable Long repairId,
            @Nullable String repairNumber,
            @Nullable String repairer,
            @Nullable String recordedBy,
            @Nullable Instant recordedAt,
            boolean recordedLater)
            implements Serializable {

        /** Whether it can be corrected or taken back by itself. */
        public boolean isCorrectable() {
            return kind != null && !kind.hasPaper();
        }
    }
}
