package org.provenant.application.testbed;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.provenant.application.usecase.EntityColumns;

/**
 * Watches every row that the register itself writes in a test, whether by JPA or by SQL of its own, and compares with
 * what the history tells of it: no row without an entry, no record without a change, no column without its field.
 */
final class WrittenRows {

    /** Tables whose rows are written outside entries, and why nobody misses them. */
    private static final Map<String, String> UNTOLD = Map.of(
            "job", "how far long work is; what it does has entries of its own",
            "history_checkpoint", "a signature over entries, checked by the history's own check",
            "checkpoint_letter", "which signature a letter holds, which has an entry of its own",
            "checkpoint_delivery", "how far signatures have reached others",
            "mail_delivery", "how far the sending of a letter is; what becomes of it in the end has entries of its own",
            "import_problem", "what a check has found in a file that was uploaded with an entry",
            "device_update_row", "what a check has found; what is done of it has changes of its own",
            "sign_in_attempt", "each attempt has an entry; the rows only delay the next one");

    private static final int TOLD = 20;

    private static final String WATCH = """
            create schema watched;
            create table watched.written (xid text, tbl text, op text, id bigint, columns text[]);
            create function watched.number(text) returns bigint language sql immutable as
              $$ select case when $1 ~ '^[0-9]{1,18}$' then $1::bigint end $$;
            create function watched.note() returns trigger language plpgsql security definer as $$
            begin
              if current_setting('role') <> 'provenant_app' then
                return null;
              end if;
              if tg_op = 'INSERT' then
                insert into watched.written
                  select pg_current_xact_id()::xid::text, tg_table_name, tg_op, watched.number(to_jsonb(n) ->> tg_argv[0]), null
                  from new_rows n;
              else
                insert into watched.written
                  select pg_current_xact_id()::xid::text, tg_table_name, tg_op, watched.number(to_jsonb(n) ->> tg_argv[0]),
                    array(select k.key from jsonb_each(to_jsonb(n)) k
                      where k.value is distinct from to_jsonb(o) -> k.key)
                  from new_rows n left join old_rows o on to_jsonb(o) ->> tg_argv[0] = to_jsonb(n) ->> tg_argv[0];
              end if;
              return null;
            end
            $$;
            do $$
            declare
              t record;
            begin
              for t in select c.relname as name, coalesce((select a.attname from pg_index i
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                    where i.indrelid = c.oid and i.indisprimary and i.indnkeyatts = 1), '') as number
                  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                    and c.relname not like 'audit%' and c.relname not like 'flyway%' loop
                execute format('create trigger watched_insert after insert on %I referencing new table as new_rows'
                  || ' for each statement execute function watched.note(%L)', t.name, t.number);
                execute format('create trigger watched_update after update on %I referencing old table as old_rows'
                  || ' new table as new_rows for each statement execute function watched.note(%L)', t.name, t.number);
              end loop;
            end
            $$;
            """;

    /** The entry of a transaction is the one whose row the same transaction has written. */
    private static final String COMPARED = """
            with entry as (select e.id, e.xmin::text as xid from audit_entry e)
            select distinct w.tbl, w.op, w.id, w.columns, e.id as entry,
              (select coalesce(array_agg(f.key), '{}') from audit_change c, jsonb_object_keys(c.fields) f (key)
                where c.entry_id = e.id and c.entity = k.entity and c.record_id = w.id) as told,
              exists (select from audit_change c
                where c.entry_id = e.id and c.entity = k.entity and c.record_id = w.id) as changed
            from watched.written w
              left join entry e on e.xid = w.xid
              left join unnest(:tables, :entities) k (tbl, entity) on k.tbl = w.tbl
            """;

    private WrittenRows() {}

    /** Begins to watch a migrated database. */
    static void watch(TestDatabase database) {
        database.sql().useHandle(sql -> {
            try (var statement = sql.getConnection().createStatement()) {
                statement.execute(WATCH);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Fails if the register has written anything that its history does not tell. */
    static void requireHistory(TestDatabase database, EntityColumns columns) {
        var kinds = List.copyOf(columns.entities().keySet());
        Set<String> untold = new TreeSet<>();
        database.sql().useHandle(sql -> sql.createQuery(COMPARED)
                .bindArray("tables", String.class, kinds)
                .bindArray(
                        "entities",
                        String.class,
                        kinds.stream().map(columns.entities()::get).toList())
                .map((row, context) -> {
                    var table = row.getString("tbl");
                    var what = row.getString("op") + " " + table + " " + row.getString("id");
                    if (UNTOLD.containsKey(table)) {
                        return what;
                    }
                    if (row.getObject("entry") == null) {
                        untold.add(what + " has no entry");
                    } else if (columns.entities().containsKey(table)) {
                        var changed = row.getArray("columns");
                        var fields = changed == null
                                ? Set.<String>of()
                                : columns.fieldsOf(table, List.of((String[]) changed.getArray()));
                        var told = Set.copyOf(
                                Arrays.asList((String[]) row.getArray("told").getArray()));
                        if (changed == null && !row.getBoolean("changed")) {
                            untold.add(what + " has no change");
                        } else if (!told.containsAll(fields)) {
                            untold.add(what + " " + fields + " tells only " + told);
                        }
                    }
                    return what;
                })
                .list());
        if (!untold.isEmpty()) {
            throw new AssertionError(untold.size() + " written rows are not told by the history:\n"
                    + untold.stream().limit(TOLD).collect(Collectors.joining("\n")));
        }
    }
}
