package org.provenant.application.audit;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.HistoryQuery.Readings;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.Text;

/** What is looked for in the history as conditions on {@code audit_entry e} and {@code audit_change c}. */
final class HistoryConditions {

    private static final String READING = OpenRecord.class.getSimpleName();

    /** Whoever has or had a name like this; entries of strangers and of the program name nobody but in words. */
    private static final String NAMED = """
            (e.actor_id in (
                select id from user_account where plain(name || ' ' || login) like plain(:actor)
                union all
                select record_id from audit_change where entity = 'UserAccount' and plain(concat_ws(' ',
                  fields -> 'name' -> 'before' ->> 'text', fields -> 'name' -> 'after' ->> 'text')) like plain(:actor))
              or e.actor_id is null and plain(e.actor) like plain(:actor))
            """;

    private static final String CALLED = "plain(c.label) like plain(:label)";

    /**
     * Whether so many changes concern records that are called so that the latest are soon found one by one. The index
     * would note all of them first. A small part of the table tells; a small table has none and needs none.
     */
    private static final String COMMON = """
            select count(*) > 500 and count(*) filter (where fits) * 10 > count(*) from (
              select %s as fits from audit_change c tablesample system (0.2)) sample
            """.formatted(CALLED);

    private static final String CHANGED = "c.kind = 'CHANGED' and jsonb_exists_any(c.fields, cast(:fields as text[]))";

    /** What the index answers, which costs too much to be asked of one change after the other. */
    private static final String INDEXED = " and changed_fields(c.fields) && cast(:fields as text[])";

    /** So many entries are looked up by their numbers; of more than these, the first are soon found one by one. */
    private static final int FEW = 5_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+");

    private final List<String> ofEntries = new ArrayList<>();
    private final List<String> ofChanges = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param sql to find out whether a field is seldom changed, which no plan of the database can know beforehand */
    HistoryConditions(HistoryQuery query, String visible, Handle sql) {
        ofEntries.add(visible);
        who(query.who());
        what(query.what(), sql);
        when(query.when());
        if (query.what().useCase() == null) {
            readings(query.readings());
        }
    }

    /** The condition on entries. */
    String ofEntries() {
        return String.join(" and ", ofEntries);
    }

    /** The condition on the changes that are looked for, all of an entry if it is told by the entry alone. */
    String ofChanges() {
        return ofChanges.isEmpty() ? "true" : String.join(" and ", ofChanges);
    }

    Map<String, Object> values() {
        return values;
    }

    private void who(HistoryQuery.Who who) {
        narrow(ofEntries, NAMED, "actor", who.name() == null ? null : "%" + pattern(who.name()) + "%");
        narrow(ofEntries, "e.actor_id = :user", "user", who.user());
    }

    private void what(HistoryQuery.What what, Handle sql) {
        narrow(ofEntries, "e.use_case = :useCase", "useCase", what.useCase());
        narrow(ofEntries, "e.outcome = :outcome", "outcome", name(what.outcome()));
        narrow(ofEntries, "e.channel = :channel", "channel", name(what.channel()));
        narrow(ofChanges, "c.entity = :entity", "entity", what.entity());
        narrow(ofChanges, "c.record_id = :record", "record", what.record());
        narrow(ofChanges, CALLED, "label", what.label() == null ? null : "%" + pattern(what.label()) + "%");
        narrow(ofChanges, CHANGED, "fields", what.fields().isEmpty() ? null : array(what.fields()));
        if (!what.isAboutChanges()) {
            return;
        }
        if (what.label() != null && what.fields().isEmpty() && isCommon(sql)) {
            ofEntries.add("exists (select from audit_change c where c.entry_id = e.id and " + ofChanges() + ")");
            return;
        }
        var found = "select c.entry_id from audit_change c where " + ofChanges();
        if (what.entity() != null
                && what.record() != null
                && what.label() == null
                && what.fields().isEmpty()) {
            values.put("subject", what.entity() + ":" + what.record());
            found += attempted("outcome <> 'DONE'") + attempted("use_case = '" + READING + "'");
        }
        ofEntries.add(
                what.fields().isEmpty() || !narrowToFew(sql)
                        ? "e.id in (" + found + ")"
                        : "e.id = any (cast(:few as bigint[]))");
    }

    private boolean isCommon(Handle sql) {
        return sql.createQuery(COMMON)
                .bind("label", values.get("label"))
                .mapTo(Boolean.class)
                .one();
    }

    private boolean narrowToFew(Handle sql) {
        var entries = sql.createQuery(
                        "select c.entry_id from audit_change c where " + ofChanges() + INDEXED + " limit " + (FEW + 1))
                .bindMap(values)
                .mapTo(String.class)
                .list();
        if (entries.size() > FEW) {
            return false;
        }
        values.put("few", "{" + String.join(",", entries) + "}");
        return true;
    }

    private static String attempted(String which) {
        return " union all select id from audit_entry where " + which
                + " and subjects @> array[cast(:subject as text)]";
    }

    private void when(HistoryQuery.When when) {
        if (when.happened()) {
            happened(">=", "from", when.from());
            happened("<=", "to", when.to());
        } else {
            narrow(ofEntries, "e.recorded_at >= :from", "from", begin(when.from()));
            narrow(ofEntries, "e.recorded_at < :to", "to", end(when.to()));
        }
    }

    private void happened(String beyond, String name, @Nullable LocalDate day) {
        if (day != null) {
            var moment = beyond.equals(">=") ? ">= :" + name + "At" : "< :" + name + "At";
            ofEntries.add("(e.happened_on " + beyond + " :" + name + " or e.happened_on is null and e.recorded_at "
                    + moment + ")");
            values.put(name, day);
            values.put(name + "At", beyond.equals(">=") ? begin(day) : end(day));
        }
    }

    private void readings(Readings readings) {
        switch (readings) {
            case LEFT_OUT -> ofEntries.add("e.use_case <> '" + READING + "'");
            case ALONE -> ofEntries.add("e.use_case = '" + READING + "'");
            case AMONG_ALL -> {}
        }
    }

    private void narrow(List<String> conditions, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static String pattern(String text) {
        return Text.tidy(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** What cannot be the name of a field is the name of none. */
    private static String array(Set<String> names) {
        return names.stream().filter(name -> NAME.matcher(name).matches()).collect(joining(",", "{", "}"));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable OffsetDateTime begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Terms.VIETNAM).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime end(@Nullable LocalDate day) {
        return day == null ? null : begin(day.plusDays(1));
    }
}
