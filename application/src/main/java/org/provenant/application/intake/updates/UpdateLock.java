package org.provenant.application.intake.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.intake.DeviceUpdate;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.RuleViolated;

/** Asks the internal-use lock for all devices of an update: those that do the same in one question. */
@ApplicationScoped
class UpdateLock {

    private static final String ROWS = """
            select r.position, r.row_no, r.equipment_id, r.asset_tag,
              cast(r.fields #>> array['place', :side, 'id'] as bigint) as place,
              jsonb_exists_any(r.fields, array['custodian', 'custodianUnit']) as handed,
              cast(r.fields #>> array['custodian', :side, 'id'] as bigint) as custodian,
              r.fields - array['place', 'custodian', 'custodianUnit', 'placedOn'] <> '{}' as described
            from device_update_row r
            where r.update_id = :update and r.check_no = :check and r.outcome = 'CHANGES' order by r.position
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** What several devices do alike. */
    private record Deed(
            DeviceAction action,
            @Nullable PlaceId place,
            @Nullable PersonId custodian) {

        Intent on(LocalDate day) {
            return Intent.on(day).at(place).inHandsOf(custodian);
        }
    }

    private record Row(int position, int row, String tag) {}

    /**
     * By the places of rows what the lock says against them.
     *
     * @param way whether it is done or taken back
     * @param movedOn the day on which devices that move really do
     */
    Map<Integer, List<RowProblem>> against(
            InternalUseLock lock, DeviceUpdate update, UpdateWriter.Way way, LocalDate movedOn) {
        var rows = new HashMap<EquipmentId, Row>();
        var deeds = deeds(update, way, rows);
        var today = LocalDate.now(clock);
        var found = new TreeMap<Integer, List<RowProblem>>();
        deeds.forEach((deed, devices) -> {
            var intent = deed.on(deed.action() == DeviceAction.EDIT ? today : movedOn);
            for (var refused : lock.refused(deed.action(), devices, intent)) {
                var row = rows.get(refused.device());
                if (row != null) {
                    found.computeIfAbsent(row.position(), position -> new ArrayList<>())
                            .add(problem(row, deed, refused.why()));
                }
            }
        });
        return found;
    }

    private static RowProblem problem(Row row, Deed deed, RuleViolated why) {
        var column =
                switch (deed.action()) {
                    case MOVE -> UpdateColumn.PLACE;
                    case HAND_OVER -> UpdateColumn.CUSTODIAN;
                    default -> null;
                };
        return new RowProblem("", row.row(), null, column, row.tag(), why.rule(), why.values());
    }

    private Map<Deed, List<EquipmentId>> deeds(DeviceUpdate update, UpdateWriter.Way way, Map<EquipmentId, Row> rows) {
        var deeds = new LinkedHashMap<Deed, List<EquipmentId>>();
        database.sql()
                .createQuery(ROWS)
                .bind("side", way.side())
                .bind("update", update.id().value())
                .bind("check", update.checks())
                .map((row, context) -> {
                    var device = new EquipmentId(row.getLong("equipment_id"));
                    var place = row.getObject("place", Long.class);
                    var custodian = row.getObject("custodian", Long.class);
                    var who = custodian == null ? null : new PersonId(custodian);
                    if (place != null) {
                        add(deeds, new Deed(DeviceAction.MOVE, new PlaceId(place), who), device);
                    } else if (row.getBoolean("handed")) {
                        add(deeds, new Deed(DeviceAction.HAND_OVER, null, who), device);
                    }
                    if (row.getBoolean("described")) {
                        add(deeds, new Deed(DeviceAction.EDIT, null, null), device);
                    }
                    return rows.put(
                            device, new Row(row.getInt("position"), row.getInt("row_no"), row.getString("asset_tag")));
                })
                .list();
        return deeds;
    }

    private static void add(Map<Deed, List<EquipmentId>> deeds, Deed deed, EquipmentId device) {
        deeds.computeIfAbsent(deed, same -> new ArrayList<>()).add(device);
    }
}
