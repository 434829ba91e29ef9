package org.provenant.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.AnyLookup;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;

/** Of every table there is, earlier states are kept, or a reason is given; also of those that come with later releases. */
@RegisterTest
class PastTablesTest {

    @Inject
    AnyLookup lookup;

    @Inject
    TestDatabase tables;

    @Test
    void everyEntityIsKeptOrHasAReasonNotToBe() {
        var kept = new TreeSet<>(names("select viewname from pg_views where schemaname = 'past_then'"));
        var excepted = PastTables.notKept();

        var entities = new TreeSet<String>();
        lookup.read(database -> {
            var session = database.entities().getEntityManagerFactory().unwrap(ServerSession.class);
            for (var descriptor : session.getDescriptors().values()) {
                if (descriptor.getTableName() != null) {
                    entities.add(descriptor.getTableName().toLowerCase(Locale.ROOT));
                }
            }
            return entities;
        });
        var there = Set.copyOf(names("select tablename from pg_tables where schemaname = 'public'"));

        entities.removeAll(kept);
        entities.removeAll(excepted.keySet());
        assertEquals(Set.of(), entities);
        assertTrue(excepted.values().stream().noneMatch(String::isBlank));
        excepted.keySet().forEach(name -> assertTrue(there.contains(name.replaceFirst("\\..*", "")), name));
        assertEquals(kept, new TreeSet<>(names("select viewname from pg_views where schemaname = 'past_now'")));
    }

    @Test
    void columnsThatAreNamedAreNotKept() {
        var named = PastTables.notKept().keySet().stream()
                .filter(name -> name.contains("."))
                .toList();

        assertTrue(named.contains("user_account.password_hash"));
        assertEquals(
                List.of(),
                names("select table_name || '.' || column_name from information_schema.columns"
                                + " where table_schema = 'past'")
                        .stream()
                        .map(name -> name.replaceFirst("_(kept|known)\\.", "."))
                        .filter(named::contains)
                        .toList());
    }

    @Test
    void tableThatALaterReleaseChangesKeepsItsPast() {
        tables.sql().useHandle(sql -> {
            sql.execute("create table thing (id bigint primary key, name text not null, begun_on date not null);"
                    + " insert into thing values (1, 'trước', '2026-01-01')");
            Migrations.apply(tables.owner(), null);
            sql.execute("update thing set name = 'sau'");
            sql.execute("drop trigger keep_past on thing; drop schema past_then, past_now cascade;"
                    + " drop function past.mend_thing; alter table thing add column weight int not null default 7");
            Migrations.apply(tables.owner(), null);
            sql.execute("update thing set weight = 8");
        });

        assertEquals(
                List.of("sau 7", "trước 7"), names("select name || ' ' || weight from past.thing_kept order by 1"));
    }

    @Test
    void whatComesBackUnderTheSameKeyLivesTwiceOneAfterTheOther() {
        tables.sql().useHandle(sql -> {
            sql.execute("create table label (word text primary key, note text not null)");
            Migrations.apply(tables.owner(), null);
            for (var note : List.of("một", "hai", "ba")) {
                sql.createUpdate("insert into label values ('A', ?)")
                        .bind(0, note)
                        .execute();
                sql.execute("delete from label");
            }
            sql.execute("insert into label values ('A', 'bốn')");
        });

        assertEquals(List.of("một", "hai", "ba"), names("select note from past.label_kept order by recorded_from"));
        assertEquals(List.of("một"), names("select note from past.label_known"), "the others came and went on one day");
        assertEquals(List.of("bốn"), tables.sql().withHandle(sql -> {
            sql.execute("select set_config('provenant.known_on', '9999-01-01', false)");
            return sql.createQuery("select note from past_now.label")
                    .mapTo(String.class)
                    .list();
        }));
    }

    private List<String> names(String query) {
        return tables.sql()
                .withHandle(sql -> sql.createQuery(query).mapTo(String.class).list());
    }
}
