package org.provenant.domain.regulation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of the rule book for tests. */
public final class ExampleRules {

    /** A day on which all of them are in force. */
    public static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    private ExampleRules() {}

    /** What a row of this kind says, from 2020 on; fields that are not given but required get a plain value. */
    public static RuleFacts facts(RuleKind kind, String code, Map<RuleField, String> values) {
        return facts(kind, code, values, null);
    }

    /** The same until a last day. */
    public static RuleFacts facts(
            RuleKind kind, String code, Map<RuleField, String> values, @Nullable LocalDate until) {
        var all = new EnumMap<RuleField, String>(RuleField.class);
        kind.fields().stream().filter(kind::requires).forEach(field -> all.put(field, plain(field)));
        all.putAll(values);
        return new RuleFacts(
                kind,
                code,
                new RuleContent(all),
                LocalDate.of(2020, 1, 1),
                until,
                "QĐ 18/2016/QĐ-TTg",
                null,
                Certainty.SECONDARY);
    }

    /** A row of the first edition. */
    public static RuleRow row(RuleKind kind, String code, Map<RuleField, String> values) {
        return new RuleRow(facts(kind, code, values), 1);
    }

    private static String plain(RuleField field) {
        return switch (field.form()) {
            case TEXT -> "Quy định";
            case WHOLE_NUMBER -> "1";
            case DAY -> "2026-01-01";
            case TRUTH -> "yes";
            case CASES -> RuleField.ALL_CASES;
            case HEADING -> "8471";
            case CHOICE -> field.choices()[0].name();
        };
    }
}
