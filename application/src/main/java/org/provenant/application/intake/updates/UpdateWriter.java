package org.provenant.application.intake.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.Database;
import org.provenant.domain.intake.DeviceUpdate;
import org.provenant.domain.intake.UpdateOutcome;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Reason;

/**
 * Writes what was planned into the register, forwards or back, as statements over all its devices: stays, devices, and
 * the changes beneath the entry of the use case. A test compares them with correcting and moving one by one.
 */
@ApplicationScoped
class UpdateWriter {

    private static final String MOVED = "jsonb_exists_any(r.fields, array['place', 'custodian', 'custodianUnit'])";

    private static final String DESCRIBED =
            "r.fields - array['place', 'custodian', 'custodianUnit', 'placedOn'] <> '{}'";

    private static final String OF_CHECK =
            " where r.update_id = :update and r.check_no = :check and r.outcome = :outcome";

    /** Each movement begins a stay, and one that has none yet was written just now. */
    private static final String FRESH = """
             join movement m on m.equipment_id = r.equipment_id and not m.taken_back
               and not exists (select from stay x where x.movement_id = m.id)
            """;

    private static final String MOVEMENTS = """
            insert into movement (id, equipment_id, movement_kind, place_id, person_id, unit_id, moved_on, step, why,
              recorded_by, recorded_at, taken_back, version)
            select nextval('movement_seq'), n.id, case when n.person is null and n.unit is null
                and (n.custodian_id is not null or n.custodian_unit_id is not null) then 'RETURN' else 'MOVE' end,
              n.place, n.person, n.unit, cast(:day as date), n.step, :why, :who, :now, false, 1
            from (
              select e.id, e.custodian_id, e.custodian_unit_id,
                coalesce(cast(r.fields #>> '{place,after,id}' as bigint), e.place_id) as place,
                case when jsonb_exists(r.fields, 'custodian')
                  then cast(r.fields #>> '{custodian,after,id}' as bigint) else e.custodian_id end as person,
                case when jsonb_exists(r.fields, 'custodianUnit')
                  then cast(r.fields #>> '{custodianUnit,after,id}' as bigint) else e.custodian_unit_id end as unit,
                case when s.since = cast(:day as date) then s.since_step + 1 else 1 end as step
              from device_update_row r join equipment e on e.id = r.equipment_id
                join stay s on s.equipment_id = e.id and s.until is null
            """ + OF_CHECK + " and " + MOVED + " order by r.position) n";

    private static final String STAYS_END =
            """
            update stay s set until = n.moved_on, until_step = n.step
            from (select m.equipment_id, m.moved_on, m.step from device_update_row r
            """ + FRESH + OF_CHECK + ") n where s.equipment_id = n.equipment_id and s.until is null";

    private static final String STAYS_BEGIN = """
            insert into stay (id, equipment_id, place_id, person_id, unit_id, movement_id, since, since_step)
            select nextval('stay_seq'), m.equipment_id, m.place_id, m.person_id, m.unit_id, m.id, m.moved_on, m.step
            from device_update_row r
            """ + FRESH + OF_CHECK + " order by r.position";

    /** The movement that brought a device where it stands. */
    private static final String LATEST = """
             join stay s on s.equipment_id = r.equipment_id and s.until is null
             join movement m on m.id = s.movement_id
            """;

    private static final String MOVEMENTS_BACK = """
            update movement t set taken_back = true, version = t.version + 1
            from (select m.id from device_update_row r
            """ + LATEST + OF_CHECK + " and " + MOVED + ") n where t.id = n.id";

    private static final String STAYS_REMOVED = """
            delete from stay t using (select s.id from device_update_row r
            """ + LATEST + OF_CHECK + " and " + MOVED + ") n where t.id = n.id";

    private static final String STAYS_GO_ON = """
            update stay t set until = null, until_step = null
            from (select distinct on (s.equipment_id) s.id from device_update_row r join stay s on s.equipment_id = r.equipment_id
            """ + OF_CHECK + " and " + MOVED
            + " order by s.equipment_id, s.since desc, s.since_step desc) n where t.id = n.id";

    /** Of each change the side that is wanted stands in {@code $SIDE}. */
    private static final String MOVE = """
            update equipment e set
              place_id = coalesce(cast(r.fields #>> '{place,$SIDE,id}' as bigint), e.place_id),
              custodian_id = case when jsonb_exists(r.fields, 'custodian')
                then cast(r.fields #>> '{custodian,$SIDE,id}' as bigint) else e.custodian_id end,
              custodian_unit_id = case when jsonb_exists(r.fields, 'custodianUnit')
                then cast(r.fields #>> '{custodianUnit,$SIDE,id}' as bigint) else e.custodian_unit_id end,
              placed_on = coalesce(cast(r.fields #>> '{placedOn,$SIDE,text}' as date), e.placed_on),
              version = e.version + 1
            from device_update_row r
            """ + OF_CHECK + " and e.id = r.equipment_id and " + MOVED;

    private static final String DESCRIBE =
            """
            update equipment e set
              asset_tag = coalesce(r.fields #>> '{assetTag,$SIDE,text}', e.asset_tag),
              serial_number = case when jsonb_exists(r.fields, 'serialNumber')
                then r.fields #>> '{serialNumber,$SIDE,text}' else e.serial_number end,
              no_serial_reason = case when jsonb_exists(r.fields, 'noSerialReason')
                then r.fields #>> '{noSerialReason,$SIDE,text}' else e.no_serial_reason end,
              manufacturer = coalesce(r.fields #>> '{manufacturer,$SIDE,text}', e.manufacturer),
              model = coalesce(r.fields #>> '{model,$SIDE,text}', e.model),
              description = case when jsonb_exists(r.fields, 'description')
                then r.fields #>> '{description,$SIDE,text}' else e.description end,
              category = case when jsonb_exists(r.fields, 'category')
                then r.fields #>> '{category,$SIDE,text}' else e.category end,
              manufacture_year = coalesce(cast(r.fields #>> '{manufactureYear,$SIDE,text}' as int), e.manufacture_year),
              origin = coalesce(r.fields #>> '{origin,$SIDE,text}', e.origin),
              arrival_condition = coalesce(r.fields #>> '{arrivalCondition,$SIDE,text}', e.arrival_condition),
              unit_value = coalesce(cast(r.fields #>> '{unitValue,$SIDE,text}' as numeric), e.unit_value),
              currency = coalesce(r.fields #>> '{currency,$SIDE,text}', e.currency),
              identifiers = case when jsonb_exists(r.fields, 'identifiers')
                then coalesce(r.fields #>> '{identifiers,$SIDE,text}', '') else e.identifiers end,
              note = case when jsonb_exists(r.fields, 'note') then r.fields #>> '{note,$SIDE,text}' else e.note end,
              version = e.version + case when $MOVED then 0 else 1 end
            from device_update_row r
            """.replace("$MOVED", MOVED) + OF_CHECK + " and e.id = r.equipment_id and " + DESCRIBED;

    private static final String TELL = """
            insert into audit_change (entry_id, position, kind, entity, record_id, label, fields)
            select :entry, :first + row_number() over (order by r.position) - 1, 'CHANGED', 'Equipment', e.id, e.asset_tag,
              $FIELDS
            from device_update_row r join equipment e on e.id = r.equipment_id
            """ + OF_CHECK;

    private static final String TURNED = """
            (select jsonb_object_agg(f.key, jsonb_strip_nulls(
              jsonb_build_object('before', f.value -> 'after', 'after', f.value -> 'before')))
             from jsonb_each(r.fields) f)
            """;

    /** The same JSON that the listener of entities makes of a new movement; a test compares both. */
    private static final String TELL_MOVEMENTS = """
            insert into audit_change (entry_id, position, kind, entity, record_id, label, fields)
            select :entry, :first + row_number() over (order by r.position) - 1, 'CREATED', 'Movement', m.id,
              m.moved_on || ' / ' || m.step,
              (select jsonb_object_agg(name, jsonb_build_object('after', case when id is null
                  then jsonb_build_object('text', text) else jsonb_build_object('text', text, 'id', id) end))
                from (values
                  ('equipment', e.asset_tag, e.id),
                  ('movementKind', m.movement_kind, null::bigint),
                  ('place', p.code || ' ' || p.name, p.id),
                  ('custodian', c.name || ' (' || c.code || ')', c.id),
                  ('custodianUnit', u.code || ' ' || u.name, u.id),
                  ('movedOn', m.moved_on::text, null),
                  ('stepOfDay', m.step::text, null),
                  ('reason', m.why, null),
                  ('recordedBy', a.name || ' (' || a.login || ')', a.id),
                  ('recordedAt', :nowText, null),
                  ('takenBack', 'false', null)
                ) as field (name, text, id) where text is not null)
            from device_update_row r
            """ + LATEST + """
              join equipment e on e.id = r.equipment_id
              join place p on p.id = m.place_id
              left join person c on c.id = m.person_id
              left join org_unit u on u.id = m.unit_id
              join user_account a on a.id = m.recorded_by
            """ + OF_CHECK + " and " + MOVED;

    private static final String TELL_MOVEMENTS_BACK = """
            insert into audit_change (entry_id, position, kind, entity, record_id, label, fields)
            select :entry, :first + row_number() over (order by r.position) - 1, 'CHANGED', 'Movement', m.id,
              m.moved_on || ' / ' || m.step,
              jsonb_build_object('takenBack', jsonb_build_object('before', jsonb_build_object('text', 'false'),
                'after', jsonb_build_object('text', 'true')))
            from device_update_row r
            """ + LATEST + OF_CHECK + " and " + MOVED;

    @Inject
    Database database;

    @Inject
    UpdatePlan plans;

    @Inject
    Callers callers;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /** Which way it goes. */
    enum Way {
        FORWARDS("after", "r.fields", "CHANGES"),
        BACK("before", TURNED, "UNDONE");

        private final String side;
        private final String outcome;
        private final String move;
        private final String describe;
        private final String tell;

        Way(String side, String fields, String outcome) {
            this.side = side;
            this.outcome = outcome;
            this.move = MOVE.replace("$SIDE", side);
            this.describe = DESCRIBE.replace("$SIDE", side);
            this.tell = TELL.replace("$FIELDS", fields);
        }

        /** Which side of a change the devices get. */
        String side() {
            return side;
        }
    }

    /** The devices that change wait for nobody else from here on; always in the same order. */
    void lockDevices(DeviceUpdate update) {
        of(
                        update,
                        "CHANGES",
                        database.sql()
                                .createQuery("select e.id from equipment e where e.id in (select r.equipment_id from"
                                        + " device_update_row r" + OF_CHECK + ") order by e.id for update"))
                .mapTo(Long.class)
                .list();
    }

    /** Places to which devices come. */
    List<PlaceId> places(DeviceUpdate update) {
        return ids(update, "place").stream().map(PlaceId::new).toList();
    }

    /** Persons into whose hands devices come. */
    List<PersonId> custodians(DeviceUpdate update) {
        return ids(update, "custodian").stream().map(PersonId::new).toList();
    }

    /** Units that answer for devices from now on. */
    List<UnitId> units(DeviceUpdate update) {
        return ids(update, "custodianUnit").stream().map(UnitId::new).toList();
    }

    private List<Long> ids(DeviceUpdate update, String field) {
        return of(
                        update,
                        "CHANGES",
                        database.sql()
                                .createQuery(
                                        "select distinct cast(r.fields #>> array[:field, 'after', 'id'] as bigint) as id"
                                                + " from device_update_row r" + OF_CHECK
                                                + " and r.fields #>> array[:field, 'after', 'id'] is not null order by id")
                                .bind("field", field))
                .mapTo(Long.class)
                .list();
    }

    /**
     * Does what was planned. Moves count from their day; what describes devices is put right, as if it had never been
     * written wrongly.
     *
     * @param day the day on which devices that move really do
     */
    void apply(DeviceUpdate update, LocalDate day, Reason reason) {
        var way = Way.FORWARDS;
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        recorder.takesEffect(day);
        int moved = of(
                        update,
                        way,
                        database.sql()
                                .createUpdate(MOVEMENTS)
                                .bind("day", day)
                                .bind("why", reason.text())
                                .bind("who", callers.current().requireUser().value())
                                .bind("now", now.atOffset(ZoneOffset.UTC)))
                .execute();
        execute(update, way, STAYS_END);
        execute(update, way, STAYS_BEGIN);
        execute(update, way, way.move);
        recorder.takesEffect(LocalDate.MIN);
        execute(update, way, way.describe);
        recorder.takesEffect(null);
        tell(update, way, way.tell, plans.count(update, UpdateOutcome.CHANGES));
        of(update, way, positioned(TELL_MOVEMENTS, moved).bind("nowText", now.toString()))
                .execute();
    }

    /** Takes back what was done, as if it had never happened. */
    void takeBack(DeviceUpdate update, int devices) {
        var way = Way.BACK;
        recorder.takesEffect(LocalDate.MIN);
        int moved = execute(update, way, MOVEMENTS_BACK);
        tell(update, way, TELL_MOVEMENTS_BACK, moved);
        execute(update, way, STAYS_REMOVED);
        execute(update, way, STAYS_GO_ON);
        execute(update, way, way.move);
        execute(update, way, way.describe);
        recorder.takesEffect(null);
        tell(update, way, way.tell, devices);
    }

    private int execute(DeviceUpdate update, Way way, String statement) {
        return of(update, way, database.sql().createUpdate(statement)).execute();
    }

    private void tell(DeviceUpdate update, Way way, String statement, int changes) {
        of(update, way, positioned(statement, changes)).execute();
    }

    private Update positioned(String statement, int changes) {
        return database.sql()
                .createUpdate(statement)
                .bind("entry", recorder.entryId())
                .bind("first", recorder.reserve(changes));
    }

    private static <S extends SqlStatement<S>> S of(DeviceUpdate update, Way way, S statement) {
        return of(update, way.outcome, statement);
    }

    private static <S extends SqlStatement<S>> S of(DeviceUpdate update, String outcome, S statement) {
        return statement
                .bind("update", update.id().value())
                .bind("check", update.checks())
                .bind("outcome", outcome);
    }
}
