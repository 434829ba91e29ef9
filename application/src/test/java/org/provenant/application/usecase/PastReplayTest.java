package org.provenant.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.CorrectEquipment;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.AnyLookup;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleFacts;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.PointInTime;
import org.provenant.domain.shared.PointInTime.Reading;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** A random life of a register: what the tables show of a past day is what the history tells of it, record by record. */
@RegisterTest
class PastReplayTest {

    private static final Reason REASON = new Reason("Theo biên bản của ca trực");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 20);

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    PointsInTime points;

    @Inject
    MoveEquipment move;

    @Inject
    ChangeStage stage;

    @Inject
    CorrectEquipment correct;

    @Inject
    EquipmentSearch search;

    @Inject
    AnyLookup lookup;

    @Inject
    TestDatabase tables;

    private final Random random = Rounds.random(PastReplayTest.class);

    @Test
    void aPastDayIsTheReplayOfTheHistoryUntilThen() {
        live(Rounds.of(40, 1_000));
        var records = tables.sql()
                .withHandle(sql -> sql.createQuery("select distinct entity, record_id from audit_change"
                                + " where kind = 'CREATED' and entity not like 'Rule%' order by 1, 2")
                        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                        .list());
        var last = clock.today();
        int met = 0;
        for (int round = 0; round < Rounds.of(120, 10_000); round++) {
            var record = records.get(random.nextInt(records.size()));
            var day = FIRST.plusDays(random.nextInt((int) (last.toEpochDay() - FIRST.toEpochDay()) + 1));
            var told = replay(record.getKey(), record.getValue(), new PointInTime(day, Reading.AS_RECORDED));
            if (told == null) {
                continue;
            }
            met++;
            assertEquals(comparable(told), shown(record.getKey(), record.getValue(), day, told), record + " on " + day);
        }
        assertTrue(met > 30, "met " + met);
        todayIsThePresent();
    }

    /**
     * In both readings every table stands today as it does now. The history ends with the day, and the test's own setting
     * up has been recorded by another clock.
     */
    private void todayIsThePresent() {
        var names = tables.sql()
                .withHandle(sql -> sql.createQuery("select viewname from pg_views where schemaname = 'past_then'"
                                + " and viewname <> 'audit_entry' order by 1")
                        .mapTo(String.class)
                        .list());
        var present = rows(names, null);
        assertTrue(names.size() > 30);
        assertEquals(present, rows(names, new PointInTime(clock.today(), Reading.AS_RECORDED)));
        assertEquals(present, rows(names, new PointInTime(clock.today(), Reading.AS_KNOWN)));
    }

    private Map<String, String> rows(List<String> names, @Nullable PointInTime point) {
        var binding = points.bind(point);
        try {
            return lookup.read(database -> {
                var rows = new TreeMap<String, String>();
                names.forEach(name -> rows.put(
                        name,
                        database.sql()
                                .createQuery(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text"
                                                + " collate \"C\")), '') from (select * from " + name + ") t")
                                .mapTo(String.class)
                                .one()));
                return rows;
            });
        } finally {
            binding.close();
        }
    }

    private void live(int acts) {
        clock.moveTo(FIRST);
        var places = new ArrayList<PlaceId>();
        for (int place = 0; place < 5; place++) {
            places.add(chain.site("N" + place));
        }
        clock.pass(Duration.ofHours(5));
        var devices = new ArrayList<EquipmentId>(chain.registered("L", 6, "N0"));
        for (int act = 0; act < acts; act++) {
            clock.pass(Duration.ofHours(3L + random.nextInt(40)));
            var device = devices.get(random.nextInt(devices.size()));
            var day = clock.today().minusDays(random.nextInt(6));
            acting.as(Role.RECORD_KEEPER, () -> {
                try {
                    act(device, places.get(random.nextInt(places.size())), day);
                } catch (RuleViolated refused) {
                    return;
                }
            });
        }
        clock.pass(Duration.ofHours(1));
    }

    private void act(EquipmentId device, PlaceId place, LocalDate day) {
        switch (random.nextInt(4)) {
            case 0 -> {
                var row = search.get(device);
                correct.correct(new CorrectEquipment.Command(
                        device, row.version(), ExampleFacts.withNote(row, "Ghi chú " + random.nextInt(100)), REASON));
            }
            case 1 ->
                stage.change(new ChangeStage.Command(
                        List.of(device),
                        LifecycleStage.values()[random.nextInt(3)],
                        day,
                        "Biên bản " + random.nextInt(100),
                        REASON));
            default -> move.move(new MoveEquipment.Command(List.of(device), place, null, day, REASON));
        }
    }

    /** Field by field the latest that was written until then; nothing if the record was made later. */
    private @Nullable Map<String, @Nullable FieldValue> replay(String entity, long record, PointInTime point) {
        return tables.sql().withHandle(sql -> {
            var fields = new HashMap<String, @Nullable FieldValue>();
            sql.createQuery("""
                            select c.fields from audit_change c join audit_entry e on e.id = c.entry_id
                            where c.entity = :entity and c.record_id = :record and e.recorded_at <= :until
                            order by e.recorded_at, c.entry_id, c.position
                            """)
                    .bind("entity", entity)
                    .bind("record", record)
                    .bind("until", OffsetDateTime.ofInstant(point.moment(), clock.getZone()))
                    .mapTo(String.class)
                    .forEach(
                            json -> ChangeFields.read(json).forEach(field -> fields.put(field.field(), field.after())));
            return fields.isEmpty() ? null : fields;
        });
    }

    private Map<String, @Nullable FieldValue> shown(
            String entity, long record, LocalDate day, Map<String, @Nullable FieldValue> fields) {
        return points.at(
                new PointInTime(day, Reading.AS_RECORDED),
                () -> lookup.read(database -> {
                    var entities = database.entities();
                    var type = entities.getMetamodel().getEntities().stream()
                            .filter(each -> each.getName().equals(entity))
                            .findFirst()
                            .orElseThrow()
                            .getJavaType();
                    var found = Objects.requireNonNull(entities.find(type, record), () -> entity + " " + record);
                    var shown = new HashMap<String, @Nullable FieldValue>();
                    fields.keySet().forEach(name -> shown.put(name, FieldValues.of(value(found, name), entities)));
                    return comparable(shown);
                }));
    }

    private static @Nullable Object value(Object entity, String field) {
        try {
            var declared = entity.getClass().getDeclaredField(field);
            declared.setAccessible(true);
            return declared.get(entity);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(entity.getClass() + " has no " + field, e);
        }
    }

    /** A reference is the same if it is to the same record, by whatever name that was called; secrets are not told. */
    private static Map<String, @Nullable FieldValue> comparable(Map<String, @Nullable FieldValue> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> {
                            var value = Objects.requireNonNull(field.getValue());
                            return value.id() == null ? value : new FieldValue("", value.id());
                        },
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
