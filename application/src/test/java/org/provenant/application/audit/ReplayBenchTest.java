package org.provenant.application.audit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.DatabaseServer;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.usecase.RecordKinds;
import org.provenant.domain.identity.Role;

/**
 * What the nightly comparison of records with their history costs, and what it costs to find a name in a long history.
 * Prints the figures and asserts nothing by a clock; part of {@code -Pbench}, alone with {@code -Dbench=replay}.
 */
@Tag("bench")
class ReplayBenchTest {

    /** Notes that were written and taken away again, so that every device says in the end what it says now. */
    private static final String HISTORY = """
            with device as (select id, asset_tag, row_number() over (order by id) - 1 as at from equipment),
            last as (select (select max(id) from audit_entry) as entry, (select max(number) from audit_link) as number),
            act as (
              select n, last.entry + n as entry, last.number + n as number, d.id, d.asset_tag,
                (n - 1) / :devices as round
              from generate_series(1, :changes) n, last, device d where d.at = (n - 1) % :devices),
            entries as (
              insert into audit_entry (id, recorded_at, actor_id, actor, company_id, company, channel, use_case, reason,
                outcome, subjects, changes)
              select entry, now(), :actor, 'Cán bộ thiết bị', :company, 'Sông Hồng', 'PAGE', 'CorrectEquipment',
                'Sửa ghi chú ' || n, 'DONE', array['Equipment:' || id], 1 from act),
            links as (
              insert into audit_link (number, entry_id, changes_root, leaf, link)
              select number, entry, sha256('r'), sha256('l'), sha256('k') from act)
            insert into audit_change (entry_id, position, kind, entity, record_id, label, fields)
            select entry, 0, 'CHANGED', 'Equipment', id, asset_tag, jsonb_build_object('note',
              case when round % 2 = 0 then jsonb_build_object('after', jsonb_build_object('text', 'Ghi chú ' || n))
                else jsonb_build_object('before', jsonb_build_object('text', 'Ghi chú ' || (n - :devices))) end)
            from act
            """;

    private static final int DEVICES = 1_000;

    @Test
    void theCostOfComparing() {
        var chosen = System.getProperty("bench", "");
        if (!chosen.isEmpty() && !List.of(chosen.split(",")).contains("replay")) {
            return;
        }
        int changes = Integer.getInteger("bench.changes", 100_000);
        try (var server = DatabaseServer.start()) {
            var database = server.fresh();
            try (var register = OpenRegister.on(database)) {
                var chain = register.find(ExampleChain.class);
                var acting = register.find(Acting.class);
                chain.site("BEN");
                chain.registered("B", DEVICES, "BEN");
                long start = System.nanoTime();
                database.sql().useHandle(sql -> sql.createUpdate(HISTORY)
                        .bind("changes", changes)
                        .bind("devices", DEVICES)
                        .bind("actor", acting.user(Role.RECORD_KEEPER).value())
                        .bind("company", acting.company().value())
                        .execute());
                tell("writing " + changes + " changes past the register, with all indexes", seconds(start), "s");
                database.sql().useHandle(sql -> sql.execute("vacuum analyze"));
                compare(register, database.count("audit_change"));
                find(register, "B-7");
                find(register, "B-77");
                find(register, "b-777");
                find(register, "không có");
            }
        }
    }

    private static void compare(OpenRegister register, long changes) {
        var replay = register.find(Replay.class);
        var kinds = register.find(RecordKinds.class);
        for (int time = 0; time < Integer.getInteger("bench.times", 3); time++) {
            long start = System.nanoTime();
            var found = replay.compare(kinds.all());
            double seconds = seconds(start);
            tell("records compared with " + changes + " changes (" + found.records() + " records)", seconds, "s");
            tell("differences of devices", differing(found), "");
        }
    }

    private static long differing(Replay.Result found) {
        return found.differences().stream()
                .filter(each -> each.entity().equals("Equipment"))
                .count();
    }

    private static void find(OpenRegister register, String part) {
        var history = register.find(History.class);
        var acting = register.find(Acting.class);
        var query = new HistoryQuery(
                HistoryQuery.ALL.who(),
                new HistoryQuery.What(null, null, null, part, Set.of(), null, null),
                HistoryQuery.ALL.when(),
                HistoryQuery.Readings.LEFT_OUT);
        long total = 0;
        double best = Double.MAX_VALUE;
        for (int time = 0; time < 5; time++) {
            long start = System.nanoTime();
            total = acting.as(Role.AUDITOR, () -> history.find(query, 50, null)).total();
            best = Math.min(best, seconds(start));
        }
        tell("history by \"" + part + "\", " + total + " found", best * 1_000, "ms");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void tell(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-64s %12.2f %s%n", "replay: " + name, value, unit);
    }
}
