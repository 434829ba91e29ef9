package org.provenant.application.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.DatabaseServer;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.PointInTime;
import org.provenant.domain.shared.PointInTime.Reading;

/**
 * How long the list of a large register takes on days of the past, and what it costs to keep them. Prints each figure
 * beside its aim and asserts nothing by a clock; part of {@code -Pbench}, alone with {@code -Dbench=past}.
 */
@Tag("bench")
class PastBenchTest {

    private static final int PLACES = 50;
    private static final int SAVES = 1_000;

    /** Devices that stand anywhere, each with papers that it shares with all others. */
    private static final String DEVICES = """
            insert into equipment (id, company_id, asset_tag, serial_number, manufacturer, model, hs, category,
              manufacture_year, origin, arrival_condition, unit_value, currency, identifiers, note, permit_line_id,
              declaration_line_id, import_batch_id, received_on, place_id, placed_on, stage, stage_since, version)
            select 1000000 + n, e.company_id, 'B-' || lpad(n::text, 7, '0'), 'BSN' || n,
              (array['Lenovo', 'Dell', 'HP', 'Fujitsu'])[1 + n %% 4], 'Model ' || n %% 37, e.hs, e.category,
              2015 + n %% 9, e.origin, e.arrival_condition, 100 + n %% 900, 'USD', '', 'Lô thiết bị số ' || n %% 1000,
              e.permit_line_id, e.declaration_line_id, e.import_batch_id, date '2024-01-01',
              (select min(id) from place) + n %% %2$d, date '2024-01-01', 'IN_USE', date '2024-01-01', %3$d
            from generate_series(1, %1$d) n, (select * from equipment order by id limit 1) e
            """;

    /** What stood of each device before, as often as wanted, spread over two years; in the order in which it ended. */
    private static final String VERSIONS = """
            insert into past.equipment_%1$s (%2$s, %3$s_from, %3$s_to)
            select %4$s, began, ended from (
              select e.*, v, %5$s as began, %6$s as ended
              from equipment e, generate_series(0, %7$d - 2) v where e.id > 1000000) e
            order by ended
            """;

    @Test
    void thePastOfALargeRegister() {
        var chosen = System.getProperty("bench", "");
        if (!chosen.isEmpty() && !List.of(chosen.split(",")).contains("past")) {
            return;
        }
        try (var server = DatabaseServer.start()) {
            keeping(server);
            looking(server);
        }
    }

    private static void keeping(DatabaseServer server) {
        try (var keeping = OpenRegister.on(server.fresh());
                var plain = OpenRegister.on(server.fresh(), NoVersions.class)) {
            plain.find(TestDatabase.class).sql().useHandle(sql -> sql.execute(DEAF));
            saves(keeping, SAVES / 3);
            saves(plain, SAVES / 3);
            var with = new ArrayList<Long>();
            var without = new ArrayList<Long>();
            for (int round = 0; round < 5; round++) {
                with.addAll(saves(keeping, SAVES / 5));
                without.addAll(saves(plain, SAVES / 5));
            }
            tell("a save that keeps no earlier state, median", median(without) / 1e6, "ms");
            tell("a save that keeps them, median", median(with) / 1e6, "ms");
            tell("a save that keeps them, beside one that does not", median(with) / median(without), "×");
            imported(keeping, 0);
            imported(plain, 0);
            double kept = imported(keeping, 1);
            double bare = imported(plain, 1);
            tell("import of 10 000 devices that keeps no earlier state", bare, "s");
            tell("import that keeps them, beside one that does not", kept / bare, "×");
        }
    }

    private static final String DEAF = """
            do $$
            declare kept regclass;
            begin
              for kept in select distinct tgrelid::regclass from pg_trigger where tgname in ('keep_past', 'keep_past_begin') loop
                execute format('drop trigger if exists keep_past on %1$s', kept);
                execute format('drop trigger if exists keep_past_begin on %1$s', kept);
              end loop;
            end
            $$
            """;

    private static List<Long> saves(OpenRegister register, int count) {
        var chain = register.find(ExampleChain.class);
        var times = new ArrayList<Long>();
        for (int save = 0; save < count; save++) {
            long start = System.nanoTime();
            chain.site("S" + start);
            times.add(System.nanoTime() - start);
        }
        return times;
    }

    private static double imported(OpenRegister register, int run) {
        var chain = register.find(ExampleChain.class);
        chain.site("KHO" + run);
        int count = run == 0 ? 1_000 : 10_000;
        var batch = chain.checked(
                chain.declaration(chain.permit(count, 1).get(0), count),
                ExampleChain.laptops("I" + run, count, "KHO" + run));
        long start = System.nanoTime();
        chain.confirm(batch);
        return (System.nanoTime() - start) / 1e9;
    }

    private static void looking(DatabaseServer server) {
        int devices = Integer.getInteger("bench.devices", 100_000);
        int versions = Integer.getInteger("bench.versions", 50);
        var database = server.fresh();
        try (var register = OpenRegister.on(database)) {
            var chain = register.find(ExampleChain.class);
            for (int place = 0; place < PLACES; place++) {
                chain.site("P" + place);
            }
            chain.registered("SEED", 1, "P1");
            fill(database, devices, versions);
            for (var reading : Reading.values()) {
                age(database, reading, versions);
                look(register, devices, reading);
            }
        }
    }

    private static void fill(TestDatabase database, int devices, int versions) {
        database.sql().useHandle(sql -> {
            sql.execute("select set_config('provenant.recorded_at', '2024-01-01 01:00:00Z', false)");
            sql.execute(DEVICES.formatted(devices, PLACES, versions));
            sql.execute("""
                    do $$
                    declare each text;
                    begin
                      for each in select tablename from pg_tables where schemaname = 'past'
                        and right(tablename, 5) = '_open' and tablename <> 'equipment_open' loop
                        execute format('update past.%I set recorded_from = $1, known_from = $2', each)
                          using timestamptz '-infinity', date '-infinity';
                      end loop;
                    end
                    $$
                    """);
        });
    }

    private static void age(TestDatabase database, Reading reading, int versions) {
        var recorded = reading == Reading.AS_RECORDED;
        database.sql().useHandle(sql -> {
            var columns = sql.createQuery(
                            "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute"
                                    + " where attrelid = 'equipment'::regclass and attnum > 0 and not attisdropped"
                                    + " and attgenerated = ''")
                    .mapTo(String.class)
                    .one();
            var values = columns.replaceAll("\\bplace_id\\b", "(select min(id) from place) + (e.id + v) % " + PLACES)
                    .replaceAll(
                            "\\bstage\\b",
                            "(array['IN_STORAGE', 'IN_USE', 'UNDER_REPAIR', 'IN_USE'])[1 + (e.id + v) % 4]")
                    .replaceAll("\\bversion\\b", "v + 1");
            var step = "interval '730 days' / " + versions;
            var began = "timestamptz '2024-01-01 01:00:00Z' + " + step + " * (v + case when v = 0 then 0 else"
                    + " (e.id * 7919 + v * 104729) % 1000 / 1000.0 end)";
            var ended = "timestamptz '2024-01-01 01:00:00Z' + " + step
                    + " * (v + 1 + (e.id * 7919 + (v + 1) * 104729) % 1000 / 1000.0)";
            sql.execute(VERSIONS.formatted(
                    recorded ? "kept" : "known",
                    columns,
                    recorded ? "recorded" : "known",
                    values,
                    recorded ? began : "(" + began + ")::date",
                    recorded ? ended : "(" + ended + ")::date",
                    versions));
            sql.execute(
                    recorded
                            ? "update past.equipment_open o set recorded_from = k.until"
                                    + " from (select id, max(recorded_to) as until from past.equipment_kept group by id) k where k.id = o.id"
                            : "update past.equipment_open o set known_from = k.until"
                                    + " from (select id, max(known_to) as until from past.equipment_known group by id) k where k.id = o.id");
            sql.execute("vacuum analyze");
        });
        tell(
                "earlier states, " + reading,
                database.number("select count(*) from past.equipment_" + (recorded ? "kept" : "known")),
                "rows");
    }

    private static void look(OpenRegister register, int devices, Reading reading) {
        var random = new Random(20_260_105);
        var search = register.find(EquipmentSearch.class);
        var place = new PlaceId(register.find(TestDatabase.class).number("select min(id) + 7 from place"));
        var inPlace = new EquipmentQuery(
                null, Set.of(LifecycleStage.IN_USE), null, place, null, null, null, null, null, null);
        for (int date = 0; date < 10; date++) {
            var day = LocalDate.of(2024, 1, 3).plusDays(random.nextInt(725));
            var point = new PointInTime(day, reading);
            var name = reading + " " + day + " ";
            aim(
                    name + "list",
                    register,
                    point,
                    () -> search.find(EquipmentQuery.ALL, EquipmentSort.ASSET_TAG.upwards(), 50, null));
            aim(
                    name + "stage and place",
                    register,
                    point,
                    () -> search.find(inPlace, EquipmentSort.RECEIVED_ON.downwards(), 50, null));
            aim(
                    name + "rare word",
                    register,
                    point,
                    () -> search.find(
                            EquipmentQuery.text("BSN" + (1 + random.nextInt(devices))),
                            EquipmentSort.ASSET_TAG.upwards(),
                            50,
                            null));
            aim(
                    name + "common word",
                    register,
                    point,
                    () -> search.find(EquipmentQuery.text("lenovo"), EquipmentSort.PLACE.upwards(), 50, null));
            aim(
                    name + "card",
                    register,
                    point,
                    () -> search.get(new EquipmentId(1_000_001L + random.nextInt(devices))));
        }
    }

    private static <T> void aim(String name, OpenRegister register, PointInTime point, Supplier<T> lookup) {
        var points = register.find(PointsInTime.class);
        var acting = register.find(Acting.class);
        long start = System.nanoTime();
        points.at(point, () -> acting.as(Role.AUDITOR, lookup));
        double millis = (System.nanoTime() - start) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%-64s %12.2f ms  aim ≤ 1000  %s%n",
                "past: " + name,
                millis,
                millis <= 1_000 ? "met" : "MISSED");
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static void tell(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-64s %12.2f %s%n", "past: " + name, value, unit);
    }
}
