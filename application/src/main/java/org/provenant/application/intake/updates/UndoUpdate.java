package org.provenant.application.intake.updates;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.DeviceUpdate;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.UpdateOutcome;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/**
 * Takes an update back, as recorded history, for every device to which nothing has happened since; the others stay and
 * are named with the reason. Movements are taken back: the devices had stood where they stood before.
 */
@UseCase
@ActsOnDevices({DeviceAction.EDIT, DeviceAction.MOVE, DeviceAction.HAND_OVER})
@Allowed(Permission.EDIT_EQUIPMENT)
public class UndoUpdate {

    private static final String HINDERED = """
            select r.position, r.row_no, e.asset_tag, case
                when e.version <> r.seen + 1 then 'CHANGED_SINCE_UPDATE'
                when jsonb_exists_any(r.fields, array['place', 'custodian', 'custodianUnit']) and not exists (
                  select from stay s join movement m on m.id = s.movement_id
                    join stay b on b.equipment_id = s.equipment_id and b.until = s.since and b.until_step = s.since_step
                  where s.equipment_id = e.id and s.until is null and m.movement_kind in ('MOVE', 'RETURN')
                    and b.place_id = coalesce(cast(r.fields #>> '{place,before,id}' as bigint), e.place_id)
                    and b.person_id is not distinct from case when jsonb_exists(r.fields, 'custodian')
                      then cast(r.fields #>> '{custodian,before,id}' as bigint) else e.custodian_id end
                    and b.unit_id is not distinct from case when jsonb_exists(r.fields, 'custodianUnit')
                      then cast(r.fields #>> '{custodianUnit,before,id}' as bigint) else e.custodian_unit_id end)
                  then 'CHANGED_SINCE_UPDATE'
                when jsonb_exists(r.fields, 'place') and exists (select from place p
                  where p.id = cast(r.fields #>> '{place,before,id}' as bigint) and p.closed) then 'PLACE_CLOSED_SINCE'
                when jsonb_exists(r.fields, 'custodian') and exists (select from person c
                  where c.id = cast(r.fields #>> '{custodian,before,id}' as bigint) and c.has_left)
                  then 'CUSTODIAN_LEFT_SINCE'
                when exists (select from org_unit u
                  where u.id = cast(r.fields #>> '{custodianUnit,before,id}' as bigint) and u.closed)
                  then 'CUSTODIAN_LEFT_SINCE'
                when exists (select from equipment o where o.company_id = e.company_id and o.id <> e.id
                  and o.stage <> 'WITHDRAWN' and o.asset_tag = r.fields #>> '{assetTag,before,text}')
                  then 'ASSET_TAG_OF_ANOTHER'
                when jsonb_exists_any(r.fields, array['serialNumber', 'manufacturer']) and exists (
                  select from equipment o where o.company_id = e.company_id and o.id <> e.id and o.stage <> 'WITHDRAWN'
                  and o.serial_number = case when jsonb_exists(r.fields, 'serialNumber')
                    then r.fields #>> '{serialNumber,before,text}' else e.serial_number end
                  and plain(o.manufacturer) = plain(coalesce(r.fields #>> '{manufacturer,before,text}', e.manufacturer)))
                  then 'SERIAL_OF_ANOTHER'
              end as why,
              coalesce(r.fields #>> '{place,before,text}', '') as place,
              coalesce(r.fields #>> '{custodian,before,text}', r.fields #>> '{custodianUnit,before,text}', '') as custodian,
              coalesce(r.fields #>> '{assetTag,before,text}', r.fields #>> '{serialNumber,before,text}', e.serial_number, '')
                as name
            from device_update_row r join equipment e on e.id = r.equipment_id
            where r.update_id = :update and r.check_no = :check and r.outcome = 'CHANGES' order by r.position
            """;

    @Inject
    DeviceUpdates updates;

    @Inject
    UpdatePlan plans;

    @Inject
    UpdateWriter writer;

    @Inject
    UpdateLock asked;

    @Inject
    InternalUseLock lock;

    @Inject
    Database database;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /**
     * @return how many devices are again as they were, and how many stay
     * @throws RuleViolated {@link IntakeRule#UPDATE_NOT_DONE}, or {@link IntakeRule#NOTHING_TO_UNDO} if something has
     *     happened to every device
     */
    public Outcome undo(DeviceUpdateId id, Reason reason) {
        var update = updates.lock(id);
        update.requireApplied();
        writer.lockDevices(update);
        holdHolders(update);
        var reading = UpdateReading.of(Objects.requireNonNull(update.reading()));
        var left = leave(update, reading);
        int devices = database.sql()
                .createUpdate("update device_update_row set outcome = 'UNDONE'"
                        + " where update_id = :update and check_no = :check and outcome = 'CHANGES'")
                .bind("update", id.value())
                .bind("check", update.checks())
                .execute();
        if (devices == 0) {
            throw new RuleViolated(IntakeRule.NOTHING_TO_UNDO, update.name(), left);
        }
        if (reading.moves() && !reading.movedOn().equals(LocalDate.now(clock))) {
            recorder.happenedOn(reading.movedOn());
        }
        writer.takeBack(update, devices);
        update.undo(devices, clock.instant());
        return new Outcome(devices, left);
    }

    /** Nobody closes a place or leaves while devices come back there. */
    private void holdHolders(DeviceUpdate update) {
        hold(
                update,
                "select id from place where id in ("
                        + "select cast(fields #>> '{place,before,id}' as bigint) from device_update_row"
                        + " where update_id = :update and check_no = :check) order by id for share");
        hold(
                update,
                "select id from person where id in ("
                        + "select cast(fields #>> '{custodian,before,id}' as bigint) from device_update_row"
                        + " where update_id = :update and check_no = :check) order by id for share");
        hold(
                update,
                "select id from org_unit where id in ("
                        + "select cast(fields #>> '{custodianUnit,before,id}' as bigint) from device_update_row"
                        + " where update_id = :update and check_no = :check) order by id for share");
        hold(
                update,
                "select id from org_unit where id in ("
                        + "select cast(fields #>> '{custodianUnit,before,id}' as bigint) from device_update_row"
                        + " where update_id = :update and check_no = :check) order by id for share");
    }

    private void hold(DeviceUpdate update, String select) {
        database.sql()
                .createQuery(select)
                .bind("update", update.id().value())
                .bind("check", update.checks())
                .mapTo(Long.class)
                .list();
    }

    /** Names each device that stays with the reason; says how many there are. */
    private int leave(DeviceUpdate update, UpdateReading reading) {
        var left = new TreeMap<Integer, List<RowProblem>>(
                asked.against(lock, update, UpdateWriter.Way.BACK, reading.movedOn()));
        database
                .sql()
                .createQuery(HINDERED)
                .bind("update", update.id().value())
                .bind("check", update.checks())
                .map((row, context) -> new Hindered(
                        row.getInt("position"),
                        row.getInt("row_no"),
                        row.getString("why") == null ? null : IntakeRule.valueOf(row.getString("why")),
                        row.getString("asset_tag"),
                        row.getString("place"),
                        row.getString("custodian"),
                        row.getString("name")))
                .list()
                .stream()
                .filter(each -> each.why() != null)
                .forEach(each -> left.put(each.position(), List.of(each.problem())));
        plans.mark(update, UpdateOutcome.LEFT, left);
        return left.size();
    }

    /** A device that may stay as it is, and what its reason names. */
    private record Hindered(
            int position, int row, @Nullable IntakeRule why, String tag, String place, String custodian, String name) {

        RowProblem problem() {
            var rule = Objects.requireNonNull(why);
            var values =
                    switch (rule) {
                        case PLACE_CLOSED_SINCE -> List.<Object>of(tag, place);
                        case CUSTODIAN_LEFT_SINCE -> List.<Object>of(tag, custodian);
                        case ASSET_TAG_OF_ANOTHER, SERIAL_OF_ANOTHER -> List.<Object>of(name, tag);
                        default -> List.<Object>of(tag);
                    };
            return new RowProblem("", row, null, null, tag, rule, values);
        }
    }

    /**
     * What became of the devices.
     *
     * @param undone they are again as they were
     * @param left something has happened to them since
     */
    public record Outcome(int undone, int left) {}
}
