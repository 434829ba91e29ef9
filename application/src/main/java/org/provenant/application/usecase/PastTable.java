package org.provenant.application.usecase;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.provenant.domain.shared.FileDigest;

/**
 * Earlier states of one table {@code T}:
 *
 * <ul>
 *   <li>{@code past.T_open} tells of each present row since when it stands so: by its recording, and by what is known
 *       today;
 *   <li>{@code past.T_kept} holds what stood before, by the moments of recording;
 *   <li>{@code past.T_known} holds what stood before as it is known today, by days: a change that happened earlier than
 *       another one stands before it, whenever it was recorded;
 *   <li>{@code past_then.T} and {@code past_now.T} show the table as it stood at the point of the session's settings.
 * </ul>
 *
 * A trigger of the table writes them at the end of the transaction, once for each row.
 *
 * @param key the primary key
 * @param all every column, in its order
 * @param columns those of which earlier states are kept
 * @param refers for each reference worth an index its columns
 * @param ownDay expression over the row {@code r} for the day from which on it is there, or empty
 * @param made what the present trigger was made from
 */
record PastTable(
        String name,
        List<String> key,
        List<PastColumn> all,
        List<PastColumn> columns,
        List<String> refers,
        String ownDay,
        String made) {

    /** What all of them stand on. */
    static final String FOUNDATION = """
            create schema if not exists past;
            create schema if not exists past_then;
            create schema if not exists past_now;
            grant usage on schema past, past_then, past_now to provenant_app;
            create table if not exists past.begun (
              one boolean primary key default true check (one),
              since timestamptz not null);
            grant select on past.begun to provenant_app;
            do $$
            declare used boolean := false;
            begin
              if not exists (select from past.begun) then
                if to_regclass('public.audit_entry') is not null then
                  select exists (select from public.audit_entry) into used;
                end if;
                insert into past.begun (since) values (case when used then now() else '-infinity' end);
              end if;
            end
            $$;
            create or replace function past.keep(recorded_at timestamptz, known_from date) returns boolean
            language plpgsql set search_path = pg_catalog as $$
            begin
              perform set_config('provenant.recorded_at', recorded_at::text, true),
                set_config('provenant.known_from', coalesce(known_from::text, ''), true);
              set constraints all immediate;
              return true;
            end
            $$;
            """;

    private static final String BEGIN = """
            create or replace function past.begin_$T() returns trigger
            language plpgsql security definer set search_path = pg_catalog as $begin$
            begin
              insert into past.$T_open ($K, recorded_from, known_from)
              select $K_NEW, m.v_at, greatest($BEFORE_NEW, least(coalesce($DAY_NEW,
                nullif(current_setting('provenant.known_from', true), '')::date, '-infinity'),
                (m.v_at at time zone 'Asia/Ho_Chi_Minh')::date))
              from (select coalesce(nullif(current_setting('provenant.recorded_at', true), '')::timestamptz, now()) as v_at) m;
              return null;
            end
            $begin$;
            """;

    private static final String KEEP = """
            create or replace function past.keep_$T() returns trigger
            language plpgsql security definer set search_path = pg_catalog as $keep$
            declare
              v_at timestamptz := coalesce(nullif(current_setting('provenant.recorded_at', true), '')::timestamptz, now());
              v_today date := (v_at at time zone 'Asia/Ho_Chi_Minh')::date;
              v_stated date := nullif(current_setting('provenant.known_from', true), '')::date;
              v_day date := coalesce(v_stated, v_today);
              v_open past.$T_open;
            begin
              select * into v_open from past.$T_open o where $K_o_OLD;
              if not found then
                return null;
              end if;
              if v_open.recorded_from < v_at then
                insert into past.$T_kept ($C, recorded_from, recorded_to) values ($C_OLD, v_open.recorded_from, v_at);
                if v_day > v_open.known_from then
                  insert into past.$T_known ($C, known_from, known_to) values ($C_OLD, v_open.known_from, v_day);
                  v_open.known_from := v_day;
                end if;
                v_open.recorded_from := v_at;
              end if;
              if tg_op = 'DELETE' then
                delete from past.$T_known k where $K_k_OLD and k.known_from >= v_day;
                update past.$T_known k set known_to = v_day where $K_k_OLD and k.known_to > v_day;
                delete from past.$T_open o where $K_o_OLD;
                return null;
              end if;
              if v_day < v_open.known_from then
                v_open.known_from := past.mend_$T(OLD, NEW, v_day, v_open.known_from, v_today);
              end if;
              update past.$T_open o set recorded_from = v_open.recorded_from, known_from = v_open.known_from where $K_o_OLD;
              return null;
            end
            $keep$;
            """;

    /**
     * A change takes effect until a later one has changed the same column; today it stands as it stands. What is put right
     * takes effect backwards, as long as the wrong value stood.
     */
    private static final String MEND = """
            create or replace function past.mend_$T(p_old public.$T, p_new public.$T, p_day date, p_open date, p_today date)
            returns date language plpgsql set search_path = pg_catalog as $mend$
            declare
              v_going boolean[] := array[$CHANGED];
              v_asked boolean[] := v_going;
              v_before past.$T_known;
              v_own past.$T_known;
              v_row past.$T_known;
              v_met boolean := false;
            begin
              if p_day = '-infinity' then
                for v_row in select * from past.$T_known k where $K_k_old order by k.known_from desc loop
                  v_own := v_row;
            $WRONG
            $TAKE
                  update past.$T_known k set ($C) = row ($C_row) where $K_k_old and k.known_from = v_own.known_from;
                end loop;
                return p_open;
              end if;
              insert into past.$T_known ($C, known_from, known_to)
                select $C, known_from, p_day from past.$T_known k
                where $K_k_old and k.known_from < p_day and k.known_to > p_day;
              update past.$T_known k set known_from = p_day where $K_k_old and k.known_from < p_day and k.known_to > p_day;
              for v_row in select * from past.$T_known k where $K_k_old and k.known_from >= p_day order by k.known_from loop
                v_own := v_row;
                if v_met then
            $STOP_own
                end if;
            $TAKE
                update past.$T_known k set ($C) = row ($C_row) where $K_k_old and k.known_from = v_own.known_from;
                v_before := v_own;
                v_met := true;
              end loop;
              if v_met then
            $STOP_old
              end if;
              if ($STOPPED) and p_open < p_today then
                insert into past.$T_known ($C, known_from, known_to) values ($MIXED, p_open, p_today);
                return p_today;
              end if;
              return p_open;
            end
            $mend$;
            revoke execute on function past.mend_$T from public;
            """;

    private static final String HEAR = """
            drop trigger if exists keep_past on public.$T;
            drop trigger if exists keep_past_begin on public.$T;
            create constraint trigger keep_past after update or delete on public.$T
              deferrable initially deferred for each row execute function past.keep_$T();
            create constraint trigger keep_past_begin after insert on public.$T
              deferrable initially deferred for each row execute function past.begin_$T();
            """;

    /** The index over the spans is asked with a value that the planner knows; all else is worked out once, not row by row. */
    private static final String SHOW = """
            drop view if exists past_then.$T;
            create view past_then.$T as
              select $A_r from public.$T r join past.$T_open o on $K_r_o
              where o.recorded_from <= (select current_setting('provenant.as_of')::timestamptz)
              union all
              select $A_old from past.$T_kept r
              where tstzrange(recorded_from, recorded_to) @> current_setting('provenant.as_of')::timestamptz
                and recorded_from <= (select current_setting('provenant.as_of')::timestamptz)
                and recorded_to > (select current_setting('provenant.as_of')::timestamptz);
            drop view if exists past_now.$T;
            create view past_now.$T as
              select $A_r from public.$T r join past.$T_open o on $K_r_o
              where o.known_from <= (select current_setting('provenant.known_on')::date)
              union all
              select $A_old from past.$T_known r
              where daterange(known_from, known_to) @> current_setting('provenant.known_on')::date
                and known_from <= (select current_setting('provenant.known_on')::date)
                and known_to > (select current_setting('provenant.known_on')::date);
            grant select on past_then.$T, past_now.$T to provenant_app;
            """;

    /** Rows that were there before anything heard of them. */
    private static final String TAKE_UP = """
            insert into past.$T_open ($K, recorded_from, known_from)
            select $K_r, b.recorded, least(coalesce($DAY_r, date '-infinity'), (b.recorded at time zone 'Asia/Ho_Chi_Minh')::date)
            from public.$T r, (select case when since = '-infinity' and not exists (select from public.audit_entry)
                then since else now() end as recorded from past.begun) b
            on conflict do nothing;
            delete from past.$T_open o where not exists (select from public.$T r where $K_r_o);
            analyze past.$T_open;
            """;

    boolean isMade() {
        return made.equals(form());
    }

    /** Makes or alters everything so that it fits the table. */
    void make(Connection connection) throws SQLException {
        PastTables.execute(connection, filled("""
                create table if not exists past.$T_open (
                  $KEY_TYPES, recorded_from timestamptz not null, known_from date not null, primary key ($K)
                ) with (fillfactor = 70);
                """));
        versions(connection, "kept", "recorded", "timestamptz", "tstzrange");
        versions(connection, "known", "known", "date", "daterange");
        PastTables.execute(connection, filled(SHOW));
        PastTables.execute(connection, filled(MEND));
        PastTables.execute(connection, filled(BEGIN));
        PastTables.execute(connection, filled(KEEP));
        PastTables.execute(connection, filled(HEAR));
        PastTables.execute(connection, filled(TAKE_UP));
        PastTables.execute(connection, filled("comment on function past.keep_$T() is '" + form() + "'"));
    }

    private void versions(Connection connection, String kind, String bound, String type, String range)
            throws SQLException {
        var table = "past." + name + "_" + kind;
        var ends = List.of(bound + "_from", bound + "_to");
        PastTables.execute(connection, filled("drop view if exists past_then.$T, past_now.$T"));
        PastTables.execute(
                connection,
                "create table if not exists %s (%s %s not null, %s %s not null)"
                        .formatted(table, ends.get(0), type, ends.get(1), type));
        for (var sql : alterations(PastColumn.of(connection, table), ends)) {
            PastTables.execute(connection, "alter table " + table + " " + sql);
        }
        PastTables.execute(connection, """
                do $$
                begin
                  if not exists (select from pg_index where indrelid = '%1$s'::regclass and indisprimary) then
                    alter table %1$s add primary key (%2$s, %4$s, %3$s);
                    create index on %1$s using gist (%5$s(%3$s, %4$s));
                  end if;
                end
                $$
                """.formatted(table, String.join(", ", key), ends.get(0), ends.get(1), range));
        for (var reference :
                refers.stream().filter(each -> !each.isEmpty()).distinct().toList()) {
            PastTables.execute(
                    connection,
                    "create index if not exists %s_%s_%s on %s (%s, %s, %s)"
                            .formatted(
                                    name,
                                    kind,
                                    reference.replaceAll("[^a-z0-9]+", "_"),
                                    table,
                                    reference,
                                    ends.get(1),
                                    ends.get(0)));
        }
    }

    private List<String> alterations(List<PastColumn> present, List<String> ends) {
        var steps = new ArrayList<String>();
        for (var old : present) {
            var wanted = columns.stream()
                    .filter(each -> each.name().equals(old.name()))
                    .findFirst();
            if (wanted.isEmpty() && !ends.contains(old.name())) {
                steps.add("drop column " + old.name());
            } else if (wanted.isPresent() && !wanted.get().isSameAs(old)) {
                steps.addAll(changed(old, wanted.get()));
            }
        }
        for (var column : columns) {
            if (present.stream().noneMatch(old -> old.name().equals(column.name()))) {
                steps.addAll(added(column));
            }
        }
        return steps;
    }

    private static List<String> changed(PastColumn old, PastColumn wanted) {
        if (old.isOwn() && wanted.isOwn()) {
            return List.of("alter column %1$s type %2$s using %1$s::%2$s".formatted(wanted.name(), wanted.type()));
        }
        var steps = new ArrayList<>(List.of("drop column " + old.name()));
        steps.addAll(added(wanted));
        return steps;
    }

    /** The preset is for the rows that are there; those to come bring their own. */
    private static List<String> added(PastColumn column) {
        var added = "add column " + column.definition();
        return column.isOwn() && column.preset() != null
                ? List.of(added, "alter column " + column.name() + " drop default")
                : List.of(added);
    }

    /** Changes with everything that the SQL is made from. */
    private String form() {
        var everything = String.join(
                "\n",
                all.toString(),
                columns.toString(),
                BEGIN,
                KEEP,
                MEND,
                SHOW,
                key.toString(),
                refers.toString(),
                ownDay);
        return FileDigest.of(everything.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private List<PastColumn> own() {
        return columns.stream().filter(PastColumn::isOwn).toList();
    }

    private String filled(String sql) {
        var own = own();
        var names = own.stream().map(PastColumn::name).toList();
        return sql.replace("$STOP_own", stops("v_own"))
                .replace("$STOP_old", stops("p_old"))
                .replace(
                        "$WRONG",
                        lines(
                                own,
                                at ->
                                        "      v_going[%1$d] := v_going[%1$d] and v_own.%2$s is not distinct from p_old.%2$s;"))
                .replace("$TAKE", lines(own, at -> "    if v_going[%1$d] then v_row.%2$s := p_new.%2$s; end if;"))
                .replace("$STOPPED", stopped())
                .replace("$MIXED", mixed())
                .replace("$CHANGED", joined(names, each -> "p_old.%1$s is distinct from p_new.%1$s".formatted(each)))
                .replace("$KEY_TYPES", keyTypes())
                .replace("$BEFORE_NEW", formerLife())
                .replace("$K_NEW", joined(key, each -> "NEW." + each))
                .replace("$K_o_OLD", same("o", "OLD"))
                .replace("$K_k_OLD", same("k", "OLD"))
                .replace("$K_k_old", same("k", "p_old"))
                .replace("$K_r_o", same("r", "o"))
                .replace("$K_r", joined(key, each -> "r." + each))
                .replace("$K", String.join(", ", key))
                .replace("$C_OLD", joined(names, each -> "OLD." + each))
                .replace("$C_row", joined(names, each -> "v_row." + each))
                .replace("$C", String.join(", ", names))
                .replace("$A_r", listed(all, each -> "r." + each.name()))
                .replace("$A_old", listed(all, this::before))
                .replace("$DAY_NEW", day("NEW.", "(m.v_at at time zone 'Asia/Ho_Chi_Minh')::date"))
                .replace("$DAY_r", day("r.", "(b.recorded at time zone 'Asia/Ho_Chi_Minh')::date"))
                .replace("$T", name);
    }

    /** What was not kept is unknown. */
    private String before(PastColumn column) {
        return columns.contains(column) ? "r." + column.name() : "null::" + column.type() + " as " + column.name();
    }

    private static String listed(List<PastColumn> columns, Function<PastColumn, String> form) {
        return columns.stream().map(form).collect(Collectors.joining(", "));
    }

    private String day(String row, String today) {
        return ownDay.isEmpty() ? "null" : ownDay.replaceAll("\\br\\.", row).replace("$today", today);
    }

    /** When a row with the same key ended, if its key can come again; a number that is given once cannot. */
    private String formerLife() {
        return key.equals(List.of("id"))
                ? "null"
                : "(select max(k.known_to) from past.%s_known k where %s)".formatted(name, same("k", "NEW"));
    }

    private String keyTypes() {
        return key.stream()
                .map(each -> columns.stream()
                        .filter(column -> column.name().equals(each))
                        .map(column -> column.name() + " " + column.type() + " not null")
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.joining(", "));
    }

    private String stops(String own) {
        return lines(
                own(),
                at -> "      v_going[%1$d] := v_going[%1$d] and " + own + ".%2$s is not distinct from v_before.%2$s;");
    }

    /** Whether a fact was changed again before today, so that what is recorded now is true from today only. */
    private String stopped() {
        var own = own();
        return IntStream.range(0, own.size())
                .filter(at -> !own.get(at).isCounter())
                .mapToObj(at -> "v_asked[%1$d] and not v_going[%1$d]".formatted(at + 1))
                .collect(Collectors.joining(" or "));
    }

    private String mixed() {
        var own = own();
        return IntStream.range(0, own.size())
                .mapToObj(at -> "case when v_going[%1$d] then p_new.%2$s else p_old.%2$s end"
                        .formatted(at + 1, own.get(at).name()))
                .collect(Collectors.joining(", "));
    }

    private static String lines(List<PastColumn> columns, Function<Integer, String> line) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> line.apply(at).formatted(at + 1, columns.get(at).name()))
                .collect(Collectors.joining("\n"));
    }

    private String same(String one, String other) {
        return key.stream()
                .map(each -> one + "." + each + " = " + other + "." + each)
                .collect(Collectors.joining(" and "));
    }

    private static String joined(List<String> names, Function<String, String> form) {
        return names.stream().map(form).collect(Collectors.joining(", "));
    }
}
