package org.provenant.domain.regulation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/**
 * What the rules of one case ask otherwise at one point than at another: papers, procedure, conditions and types of
 * declarations. Where only the source of a rule differs, nothing is asked otherwise.
 *
 * @param from the point that something rests on
 * @param to the point that it is compared with
 */
public record CaseChange(RulePoint from, RulePoint to, List<Line> lines) implements Serializable {

    public CaseChange {
        lines = List.copyOf(lines);
    }

    public static CaseChange between(RulePoint from, CaseBook before, RulePoint to, CaseBook after) {
        var old = byKey(before);
        var now = byKey(after);
        var lines = new ArrayList<Line>();
        now.forEach((key, rule) -> {
            var same = old.get(key);
            if (same == null || !says(same.facts()).equals(says(rule.facts()))) {
                lines.add(Line.of(same, rule));
            }
        });
        old.forEach((key, rule) -> {
            if (!now.containsKey(key)) {
                lines.add(Line.of(rule, null));
            }
        });
        return new CaseChange(from, to, lines);
    }

    private static Map<String, RuleReading> byKey(CaseBook book) {
        var rules = new LinkedHashMap<String, RuleReading>();
        book.rules().forEach(rule -> rules.putIfAbsent(key(rule.facts()), rule));
        return rules;
    }

    /** What a rule is about: its code; of the procedure the point that it settles, whatever the row is called. */
    private static String key(RuleFacts facts) {
        return facts.kind() + " "
                + (facts.kind() == RuleKind.PARAMETER ? facts.content().text(RuleField.PARAMETER) : facts.code());
    }

    /** What it asks of the case, apart from which other cases it is about. */
    private static Map<RuleField, String> says(RuleFacts facts) {
        var values = new LinkedHashMap<RuleField, String>();
        for (var field : facts.kind().fields()) {
            var value = facts.content().find(field);
            if (value != null && isAsked(facts.kind(), field)) {
                values.put(field, value);
            }
        }
        return values;
    }

    private static boolean isAsked(RuleKind kind, RuleField field) {
        return kind == RuleKind.PARAMETER
                ? field == RuleField.VALUE || field == RuleField.VALUE_EN
                : field != RuleField.CASES;
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What becomes of a rule. */
    public enum Way {
        ADDED,
        DROPPED,
        CHANGED
    }

    /**
     * One rule that differs.
     *
     * @param code its code; of the procedure the point that it settles, a {@link ParameterCode}
     * @param values what it says otherwise; of papers and conditions that come or go, nothing
     * @param source of what takes its place, or of itself if nothing does
     */
    public record Line(
            Way way,
            RuleKind kind,
            String code,
            String nameVi,
            String nameEn,
            List<RuleDifference.Value> values,
            RuleSource source)
            implements Serializable {

        public Line {
            values = List.copyOf(values);
        }

        static Line of(@Nullable RuleReading before, @Nullable RuleReading after) {
            var shown = after == null ? Objects.requireNonNull(before) : after;
            var facts = shown.facts();
            var parameter = facts.kind() == RuleKind.PARAMETER;
            return new Line(
                    before == null ? Way.ADDED : after == null ? Way.DROPPED : Way.CHANGED,
                    facts.kind(),
                    parameter ? facts.content().text(RuleField.PARAMETER) : facts.code(),
                    name(facts, Language.VI),
                    name(facts, Language.EN),
                    parameter || (before != null && after != null) ? values(before, after) : List.of(),
                    shown.source());
        }

        private static String name(RuleFacts facts, Language language) {
            return facts.kind() == RuleKind.PARAMETER
                    ? Terms.in(language).word(facts.content().choice(RuleField.PARAMETER, ParameterCode.class))
                    : facts.content().name(language);
        }

        private static List<RuleDifference.Value> values(@Nullable RuleReading before, @Nullable RuleReading after) {
            Map<RuleField, String> old = before == null ? Map.of() : says(before.facts());
            Map<RuleField, String> now = after == null ? Map.of() : says(after.facts());
            var values = new ArrayList<RuleDifference.Value>();
            for (var field : RuleField.values()) {
                if (!Objects.equals(old.get(field), now.get(field))) {
                    values.add(new RuleDifference.Value(field.name(), old.get(field), now.get(field)));
                }
            }
            return values;
        }

        /** What it is called. */
        public String name(Language language) {
            return language == Language.VI ? nameVi : nameEn;
        }
    }
}
