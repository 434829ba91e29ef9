package org.provenant.application.usecase;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.PointInTime.Reading;

/**
 * Keeps earlier states of every table of the register, whatever tables there are: after each migration it makes, for
 * each table that is not named in {@code not-kept.properties}, what {@link PastTable} describes. While migrations change
 * tables nothing is kept: they give the same facts another form, and only acts make versions.
 */
final class PastTables implements Callback {

    private static final String TABLES = """
            select c.relname,
              array(select quote_ident(a.attname) from pg_index i, unnest(i.indkey) with ordinality k(no, at), pg_attribute a
                where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.no order by k.at) as key,
              array(select array_to_string(array(select quote_ident(a.attname) from unnest(f.conkey) k
                    join pg_attribute a on a.attrelid = c.oid and a.attnum = k
                    where a.attname <> 'company_id'), ', ')
                from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
                  and not f.confrelid::regclass::text = any (?) order by f.conname) as refers,
              (select quote_ident(a.attname) from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attnotnull
                  and a.atttypid = 'date'::regtype order by a.attnum limit 1) as day,
              (select quote_ident(a.attname) from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attnotnull
                  and a.atttypid = 'timestamptz'::regtype
                  and not exists (select from pg_constraint f where f.confrelid = c.oid and f.contype = 'f')
                order by a.attnum limit 1) as moment,
              coalesce((select obj_description(t.tgfoid, 'pg_proc') from pg_trigger t
                where t.tgrelid = c.oid and t.tgname = 'keep_past'), '') as made
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
              and exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)
            order by c.relname
            """;

    private static final List<String> REFERRED_TO_BY_ALL = List.of("company", "user_account");

    /** In which schema the tables of a reading stand under their own names. */
    static String schemaOf(Reading reading) {
        return reading == Reading.AS_RECORDED ? "past_then" : "past_now";
    }

    /** The tables, and columns of others, of which no earlier states are kept, each with the reason. */
    static Map<String, String> notKept() {
        return read("not-kept.properties");
    }

    private static Map<String, String> read(String name) {
        var properties = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(PastTables.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var read = new LinkedHashMap<String, String>();
        properties.stringPropertyNames().stream().sorted().forEach(key -> read.put(key, properties.getProperty(key)));
        return read;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "past tables";
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (event == Event.BEFORE_EACH_MIGRATE) {
                execute(context.getConnection(), REST);
            } else {
                make(context.getConnection());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of the past cannot be made", e);
        }
    }

    /** What rests on a table would keep a migration from altering it; all of it is made again afterwards. */
    private static final String REST = """
            do $$
            declare kept regclass; mender regprocedure;
            begin
              for kept in select distinct tgrelid::regclass from pg_trigger where tgname in ('keep_past', 'keep_past_begin') loop
                execute format('drop trigger if exists keep_past on %1$s', kept);
                execute format('drop trigger if exists keep_past_begin on %1$s', kept);
              end loop;
              drop schema if exists past_then, past_now cascade;
              for mender in select oid::regprocedure from pg_proc
                where pronamespace = to_regnamespace('past') and proname like 'mend\\_%' loop
                execute format('drop function %s', mender);
              end loop;
            end
            $$
            """;

    /** The history keeps no earlier states of itself: on a past day it ends with that day. Its changes follow their entries. */
    private static final String HISTORY = """
            do $$
            begin
              if to_regclass('public.audit_entry') is not null then
                create or replace view past_then.audit_entry as select * from public.audit_entry
                  where recorded_at <= (select current_setting('provenant.as_of')::timestamptz);
                create or replace view past_now.audit_entry as select * from public.audit_entry
                  where coalesce(happened_on, (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date)
                    <= (select current_setting('provenant.known_on')::date);
                grant select on past_then.audit_entry, past_now.audit_entry to provenant_app;
              end if;
            end
            $$
            """;

    private static void make(Connection connection) throws SQLException {
        execute(connection, "set local search_path to public");
        execute(connection, "select pg_advisory_xact_lock(hashtext('provenant past'))");
        execute(connection, PastTable.FOUNDATION);
        var knownFrom = read("known-from.properties");
        for (var table : tables(connection, knownFrom)) {
            if (!table.isMade()) {
                table.make(connection);
            }
        }
        execute(connection, HISTORY);
        forget(connection);
    }

    /** What is left of tables that are no more, or not kept any more. */
    private static void forget(Connection connection) throws SQLException {
        execute(connection, """
                do $$
                declare gone text;
                begin
                  for gone in select left(c.relname, -5) from pg_class c
                    where c.relnamespace = 'past'::regnamespace and c.relkind = 'r' and c.relname like '%\\_open'
                      and not exists (select from pg_trigger t where t.tgname = 'keep_past'
                        and t.tgrelid = to_regclass('public.' || quote_ident(left(c.relname, -5))))
                  loop
                    execute format('drop view if exists past_then.%1$I, past_now.%1$I', gone);
                    execute format('drop table past.%I, past.%I, past.%I', gone || '_open', gone || '_kept', gone || '_known');
                  end loop;
                end
                $$
                """);
    }

    private static List<PastTable> tables(Connection connection, Map<String, String> knownFrom) throws SQLException {
        var notKept = notKept();
        var targets = new ArrayList<>(notKept.keySet());
        targets.addAll(REFERRED_TO_BY_ALL);
        var tables = new ArrayList<PastTable>();
        try (var statement = connection.prepareStatement(TABLES)) {
            statement.setArray(1, connection.createArrayOf("text", targets.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var name = rows.getString("relname");
                    if (notKept.containsKey(name)) {
                        continue;
                    }
                    var all = PastColumn.of(connection, "public." + name);
                    tables.add(new PastTable(
                            name,
                            strings(rows.getArray("key")),
                            all,
                            all.stream()
                                    .filter(column -> !notKept.containsKey(name + "." + column.name()))
                                    .toList(),
                            strings(rows.getArray("refers")),
                            ownDay(knownFrom.get(name), rows.getString("day"), rows.getString("moment")),
                            rows.getString("made")));
                }
            }
        }
        return tables;
    }

    /** The day a record itself names for its beginning: the first that the table requires. */
    private static String ownDay(@Nullable String stated, @Nullable String day, @Nullable String moment) {
        if (stated != null) {
            return stated;
        }
        if (day != null) {
            return "r." + day;
        }
        return moment == null ? "" : "(r." + moment + " at time zone 'Asia/Ho_Chi_Minh')::date";
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
