package org.provenant.application.compliance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.provenant.application.permit.NamePermittedPlace;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.PermittedCase;

/** A register in which all devices are used as they may be, but for those that are planted in it. */
final class PlantedBreaches {

    private static final long FIRST = 5_000_000;

    private static final String DEVICES = """
            insert into equipment (id, company_id, asset_tag, serial_number, manufacturer, model, hs, manufacture_year,
              origin, arrival_condition, unit_value, currency, identifiers, permit_line_id, declaration_line_id,
              import_batch_id, received_on, place_id, custodian_id, placed_on, stage, stage_since, version)
            select :first + n, company_id, 'PB-' || lpad(n::text, 6, '0'), 'PBSN' || n, manufacturer, model, hs,
              manufacture_year, origin, arrival_condition, unit_value, currency, '', permit_line_id, declaration_line_id,
              import_batch_id, received_on, place_id,
              (select id from person where code = 'PBNV'), placed_on, 'IN_USE', stage_since, 1
            from equipment e, generate_series(1, :count) n where e.asset_tag = 'PBX-1'
            """;

    /** What is done to a device so that it breaks the rule of that kind. */
    private static final Map<String, String> PLANT = Map.of(
            "OTHER_LEGAL_ENTITY", "custodian_id = (select id from person where code = 'PBOTHER')",
            "CUSTODIAN_LEFT", "custodian_id = (select id from person where code = 'PBLEFT')",
            "OUTSIDE_PERMITTED_PLACE", "place_id = (select id from place where code = 'PBOUT')",
            "PERMIT_REVOKED", lines("PBR-1"),
            "PERMIT_TERM_OVER", lines("PBT-1"),
            "RESEARCH_OVER", lines("PBS-1"),
            "TEMPORARY_OVERDUE", lines("PBZ-1"),
            "NOT_SEEN",
                    "received_on = date '2024-01-10', placed_on = date '2024-01-10', stage_since = date '2024-01-10'",
            "IDLE", "stage = 'IN_STORAGE', stage_since = date '2025-01-10'");

    private final ExampleChain chain;
    private final Acting acting;
    private final TestDatabase tables;
    private final NamePermittedPlace namePlace;

    PlantedBreaches(ExampleChain chain, Acting acting, TestDatabase tables, NamePermittedPlace namePlace) {
        this.chain = chain;
        this.acting = acting;
        this.tables = tables;
        this.namePlace = namePlace;
    }

    private static String lines(String sample) {
        return "permit_line_id = s.permit_line_id, declaration_line_id = s.declaration_line_id"
                + " from equipment s where s.asset_tag = '" + sample + "' and e.id = :device";
    }

    /**
     * So many devices, among them so many that break a rule.
     *
     * @return what a run of the rules has to find: kind and asset tag
     */
    TreeSet<String> plant(int devices, int breaches, long seed) {
        var home = chain.site("PBHOME");
        chain.site("PBOUT");
        chain.person("PBNV");
        chain.person("PBLEFT");
        var line = chain.permit(devices + 1, 1).get(0);
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> namePlace.name(new NamePermittedPlace.Command(chain.permitOf(line), line, home, "Phụ lục 1")));
        chain.imported(chain.declaration(line, 1), ExampleChain.laptops("PBX", 1, "PBHOME"));
        sample("PBR", PermittedCase.SP1);
        sample("PBT", PermittedCase.SP1);
        sample("PBS", PermittedCase.RS1);
        sample("PBZ", PermittedCase.SP1);
        return tables.sql().inTransaction(sql -> {
            spoilSamples(sql);
            sql.createUpdate(DEVICES)
                    .bind("first", FIRST)
                    .bind("count", devices)
                    .execute();
            var expected = breakRules(sql, devices, breaches, new Random(seed));
            sql.execute("analyze equipment");
            return expected;
        });
    }

    private void sample(String stem, PermittedCase permittedCase) {
        PermitLineId line = chain.permit(permittedCase, 2, 1).get(0);
        chain.imported(chain.declaration(line, 1), ExampleChain.laptops(stem, 1, "PBHOME"));
    }

    private static void spoilSamples(Handle sql) {
        sql.execute("""
                insert into person (id, company_id, code, name, has_left, version)
                select nextval('person_seq'), c.id, 'PBOTHER', 'Người của công ty khác', false, 1 from company c
                where c.id <> (select company_id from equipment where asset_tag = 'PBX-1') order by c.id limit 1
                """);
        sql.execute("update person set has_left = true where code = 'PBLEFT'");
        sql.execute("update permit set revoked_on = date '2026-06-01', revoked_because = 'Thu hồi' where id = "
                + permitOf("PBR-1"));
        sql.execute("update permit set valid_to = date '2026-05-31' where id = " + permitOf("PBT-1"));
        sql.execute("""
                insert into research (id, company_id, permit_id, topic, begins_on, ends_on, rules, version)
                select nextval('research_seq'), company_id, id, 'Đề tài', date '2026-01-10', date '2026-06-01',
                  '1@2026-01-10', 1 from permit where id =
                """ + permitOf("PBS-1"));
        sql.execute(
                "update declaration set temporary_until = date '2026-06-01' where id = (select declaration_id"
                        + " from declaration_line l join equipment e on e.declaration_line_id = l.id where asset_tag = 'PBZ-1')");
        sql.execute("update equipment set stage = 'RE_EXPORTED', stage_evidence = 'TK'"
                + " where asset_tag in ('PBX-1', 'PBR-1', 'PBT-1', 'PBS-1', 'PBZ-1')");
    }

    private static String permitOf(String sample) {
        return "(select permit_id from permit_line l join equipment e on e.permit_line_id = l.id where asset_tag = '"
                + sample + "')";
    }

    private static TreeSet<String> breakRules(Handle sql, int devices, int breaches, Random random) {
        var numbers = new ArrayList<Integer>();
        for (int n = 1; n <= devices; n++) {
            numbers.add(n);
        }
        Collections.shuffle(numbers, random);
        var kinds = List.copyOf(new TreeSet<>(PLANT.keySet()));
        var expected = new TreeSet<String>();
        for (int i = 0; i < breaches; i++) {
            var kind = kinds.get(i % kinds.size());
            int number = numbers.get(i);
            var change = PLANT.getOrDefault(kind, "");
            sql.createUpdate("update equipment e set " + change
                            + (change.contains(":device") ? "" : " where e.id = :device"))
                    .bind("device", FIRST + number)
                    .execute();
            expected.add("%s PB-%06d".formatted(kind, number));
        }
        return expected;
    }

    /** What stands in the breach register as found by the rules and open: kind and asset tag. */
    TreeSet<String> found() {
        return tables.sql()
                .withHandle(
                        sql -> new TreeSet<>(sql.createQuery("select b.breach_kind || ' ' || e.asset_tag from breach b"
                                        + " join equipment e on e.id = b.equipment_id where b.state = 'OPEN'"
                                        + " and b.found_by = 'RULES' and e.asset_tag like 'PB%'")
                                .mapTo(String.class)
                                .list()));
    }
}
