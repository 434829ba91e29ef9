package org.provenant.application.equipment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RecordId;
import org.provenant.domain.shared.Text;

/** The conditions of an {@link EquipmentQuery} in SQL over {@code equipment e}. */
final class EquipmentFilter {

    private static final int MOST_WORDS = 8;

    private static final String DECLARATION_LINES = """
            select l.id from declaration_line l join declaration d on d.id = l.declaration_id
            where d.company_id = :company and plain(d.number) like plain(:word)
            """;

    private static final String PERMIT_LINES = """
            select l.id from permit_line l join permit p on p.id = l.permit_id
            where p.company_id = :company and plain(p.number) like plain(:word)
            """;

    private final Handle sql;
    private final CompanyId company;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private int words;

    EquipmentFilter(EquipmentQuery query, CompanyId company, Handle sql) {
        this.sql = sql;
        this.company = company;
        add("e.company_id = :company", "company", company.value());
        if (query.stages().isEmpty()) {
            conditions.add("e.stage <> 'WITHDRAWN'");
        } else {
            addStages(query.stages());
        }
        addWords(query.text());
        if (query.category() != null) {
            add("e.category = :category", "category", query.category().name());
        }
        add("""
                e.place_id in (
                  with recursive inside as (
                    select id from place where id = :place
                    union all select p.id from place p join inside on p.inside_id = inside.id)
                  select id from inside)""", "place", query.place());
        add("e.custodian_id = :custodian", "custodian", query.custodian());
        add("e.permit_line_id in (select id from permit_line where permit_id = :permit)", "permit", query.permit());
        add(
                "e.declaration_line_id in (select id from declaration_line where declaration_id = :declaration)",
                "declaration",
                query.declaration());
        if (query.batch() != null) {
            add("e.import_batch_id = :batch", "batch", query.batch());
        }
        if (query.receivedFrom() != null) {
            add("e.received_on >= :receivedFrom", "receivedFrom", query.receivedFrom());
        }
        if (query.receivedTo() != null) {
            add("e.received_on <= :receivedTo", "receivedTo", query.receivedTo());
        }
        addUse(query.notSeenSince(), query.idleSince());
    }

    private void addUse(@Nullable LocalDate notSeenSince, @Nullable LocalDate idleSince) {
        if (notSeenSince != null || idleSince != null) {
            add("e.stage = any (:present)", "present", LifecycleStage.names(LifecycleStage::isPresent));
        }
        if (notSeenSince != null) {
            add("""
                    e.received_on < :notSeen and not exists (
                      select from sighting s where s.equipment_id = e.id and s.seen_on >= :notSeen)""", "notSeen", notSeenSince);
        }
        if (idleSince != null) {
            add("""
                    exists (select from sighting s where s.equipment_id = e.id and s.in_use = false and s.seen_on <= :idle
                      and not exists (select from sighting g where g.equipment_id = e.id and g.in_use
                        and (g.seen_on, g.id) > (s.seen_on, s.id)))""", "idle", idleSince);
        }
    }

    /** One stage is asked for by its name: only then does an index give its devices in their order. */
    private void addStages(Set<LifecycleStage> stages) {
        if (stages.size() == 1) {
            add("e.stage = :stage", "stage", stages.iterator().next().name());
        } else {
            add(
                    "e.stage = any (:stages)",
                    "stages",
                    stages.stream().map(Enum::name).toArray(String[]::new));
        }
    }

    private void addWords(@Nullable String text) {
        if (text == null) {
            return;
        }
        var words = Text.tidy(text).split("\\s+");
        for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
            if (!words[i].isEmpty()) {
                var escaped = words[i].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
                addWord("word" + i, "%" + escaped + "%");
            }
        }
    }

    /**
     * A word stands in the device's own facts or in the number of one of its papers. Papers are few and mostly none of
     * them is meant, so their lines are looked up first: the index of the devices' words then does the work alone.
     */
    private void addWord(String name, String pattern) {
        var ways = new ArrayList<String>();
        ways.add("e.search like plain(:" + name + ")");
        values.put(name, pattern);
        words++;
        addPaper(ways, "e.declaration_line_id", name + "_declared", lines(DECLARATION_LINES, pattern));
        addPaper(ways, "e.permit_line_id", name + "_permitted", lines(PERMIT_LINES, pattern));
        conditions.add("(" + String.join(" or ", ways) + ")");
    }

    private void addPaper(List<String> ways, String column, String name, Long[] lines) {
        if (lines.length > 0) {
            ways.add(column + " = any (:" + name + ")");
            values.put(name, lines);
        }
    }

    private Long[] lines(String select, String pattern) {
        return sql.createQuery(select)
                .bind("company", company.value())
                .bind("word", pattern)
                .mapTo(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private void add(String condition, String name, @Nullable RecordId id) {
        if (id != null) {
            add(condition, name, id.value());
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    String where() {
        return " where " + condition();
    }

    String condition() {
        return String.join(" and ", conditions);
    }

    /** Whether words are looked for. */
    boolean hasWords() {
        return words > 0;
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        return statement.bindMap(values).addCustomizer(new PlannedWithItsValues());
    }
}
