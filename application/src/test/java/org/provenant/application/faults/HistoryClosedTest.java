package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.application.audit.BeginSigning;
import org.provenant.application.audit.CheckpointMaker;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.ChangeTree;
import org.provenant.application.usecase.Database;

/** The history takes additions only: from the application by its rights, from the owner of the tables by trigger. */
@Tag("faults")
@RegisterTest
class HistoryClosedTest {

    /** Each with one of its columns. */
    private static final Map<String, String> TABLES = Map.of(
            "audit_entry", "actor",
            "audit_change", "label",
            "audit_link", "link",
            "audit_branch", "hash",
            "signing_key", "public_key",
            "history_checkpoint", "text");

    private static int run;

    @Inject
    Database application;

    @Inject
    TestDatabase owner;

    @Inject
    ExampleChain chain;

    @Inject
    BeginSigning signing;

    @Inject
    CheckpointMaker checkpoints;

    @BeforeEach
    void somethingHappened() {
        run++;
        chain.site("KHO" + run);
        signing.begin();
        if (run == 1) {
            chain.registered("M", ChangeTree.BRANCH + 1, "KHO" + run);
        }
        checkpoints.make();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update %s set %s = %2$s",
                "delete from %s where %s is not null",
                "truncate %s cascade",
                "merge into %1$s t using (select 1) s on true when matched then delete",
                "insert into %1$s select * from %1$s on conflict do nothing; update %1$s set %2$s = %2$s"
            })
    void neitherApplicationNorOwnerChangesWhatHappened(String statement) {
        for (var table : TABLES.keySet()) {
            var before = content(table);
            var sql = statement.formatted(table, TABLES.get(table));

            var ofApplication = refusalOf(sql);
            var ofOwner =
                    assertThrows(RuntimeException.class, () -> owner.sql().useHandle(each -> each.execute(sql)), sql);

            assertTrue(ofApplication.contains("permission denied"), sql + ": " + ofApplication);
            assertTrue(ofOwner.toString().contains("accepts additions only"), sql + ": " + ofOwner);
            assertEquals(before, content(table));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table %s add column other text",
                "alter table %s drop column %s",
                "alter table %1$s alter column %2$s type varchar(10)",
                "alter table %s disable trigger all",
                "alter table %s disable trigger append_only",
                "alter table %s rename to other",
                "alter table %s owner to provenant_app",
                "alter table %s enable row level security",
                "alter function history_is_append_only() rename to other",
                "create or replace function history_is_append_only() returns trigger language plpgsql as 'begin return new; end'",
                "create rule other as on insert to %s do instead nothing",
                "create trigger other before insert on %s for each row execute function history_is_append_only()",
                "drop trigger append_only on %s",
                "drop table %s cascade",
                "drop function history_is_append_only() cascade",
                "set session_replication_role = replica"
            })
    void applicationCannotOpenTheHistory(String statement) {
        for (var table : TABLES.keySet()) {
            var sql = statement.formatted(table, TABLES.get(table));

            var refusal = refusalOf(sql);

            assertTrue(refusal.contains("must be owner") || refusal.contains("permission denied"), sql + refusal);
        }
    }

    private String refusalOf(String sql) {
        return assertThrows(RuntimeException.class, () -> application.aside(each -> each.execute(sql)), sql)
                .toString();
    }

    private String content(String table) {
        return owner.sql().withHandle(sql -> sql.createQuery(
                        "select count(*) || md5(string_agg(t::text, '|' order by t::text)) from " + table + " t")
                .mapTo(String.class)
                .one());
    }
}
