package org.provenant.domain.regulation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Terms;

/**
 * What another edition of the rule book changes.
 *
 * @param ended rows of the present edition that it has no more
 * @param changed rows that it has otherwise: each ends, and its successor begins
 */
public record RuleDifference(List<RuleFacts> added, List<RuleRow> ended, List<Change> changed) {

    public RuleDifference {
        added = List.copyOf(added);
        ended = List.copyOf(ended);
        changed = List.copyOf(changed);
    }

    /**
     * Compares the present edition with what comes next. Rows that say the same stay, with whatever was verified.
     *
     * @param present all rows of the present edition
     * @param next all rows of the next one, no two with the same key
     */
    public static RuleDifference between(Collection<RuleRow> present, Collection<RuleFacts> next) {
        var left = new HashMap<RuleFacts.Key, RuleRow>();
        present.forEach(row -> left.put(row.facts().key(), row));
        var added = new ArrayList<RuleFacts>();
        var changed = new ArrayList<Change>();
        for (var facts : next) {
            var row = left.remove(facts.key());
            if (row == null) {
                added.add(facts);
            } else if (!stays(row, facts)) {
                changed.add(new Change(row, facts));
            }
        }
        var ended = present.stream()
                .filter(row -> left.containsKey(row.facts().key()))
                .toList();
        return new RuleDifference(added, ended, changed);
    }

    private static boolean stays(RuleRow row, RuleFacts next) {
        return row.facts().saysTheSameAs(next)
                && (row.certainty() == next.certainty() || row.certainty() == Certainty.VERIFIED);
    }

    public boolean isEmpty() {
        return added.isEmpty() && ended.isEmpty() && changed.isEmpty();
    }

    /** A row, and what takes its place. */
    public record Change(RuleRow before, RuleFacts after) {

        /** The values that differ, in the order in which people read them. */
        public List<Value> values() {
            var old = before.facts();
            var values = new ArrayList<Value>();
            for (var field : old.kind().fields()) {
                add(
                        values,
                        field.name(),
                        old.content().find(field),
                        after.content().find(field));
            }
            add(values, "effectiveTo", old.effectiveTo(), after.effectiveTo());
            add(values, "instrument", old.instrument(), after.instrument());
            add(values, "article", old.article(), after.article());
            add(values, "certainty", old.certainty(), after.certainty());
            return values;
        }

        private static void add(List<Value> values, String name, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                values.add(new Value(
                        name, before == null ? null : before.toString(), after == null ? null : after.toString()));
            }
        }
    }

    /**
     * One value that differs.
     *
     * @param name constant of a {@link RuleField}, or {@code effectiveTo}, {@code instrument}, {@code article},
     *     {@code certainty}
     */
    public record Value(
            String name, @Nullable String before, @Nullable String after) implements Serializable {

        /** What people call the value. */
        public String name(Terms terms) {
            var field = "field." + name;
            return terms.has(field) ? terms.text(field) : terms.word(RuleField.valueOf(name));
        }
    }
}
