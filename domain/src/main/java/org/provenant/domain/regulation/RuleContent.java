package org.provenant.domain.regulation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;

/**
 * What a row of the rule book says, field by field.
 *
 * @param values each value in its field's fixed form; fields without a value are left out
 */
public record RuleContent(Map<RuleField, String> values) implements Serializable {

    /** What a route can do with devices in the end. */
    private static final Set<DeviceAction> ENDS_OF_ROUTES =
            EnumSet.of(DeviceAction.RE_EXPORT, DeviceAction.DESTROY, DeviceAction.LIQUIDATE, DeviceAction.REPORT_LOSS);

    /** More than nine people approve nothing. */
    private static final Pattern APPROVERS = Pattern.compile("[1-9]");

    private static final Pattern TYPE_CODES = Pattern.compile("[A-Z]\\d{2}( [A-Z]\\d{2})*");

    public RuleContent {
        var ordered = new EnumMap<RuleField, String>(RuleField.class);
        values.forEach((field, value) -> ordered.put(field, field.normalised(value)));
        values = Collections.unmodifiableMap(ordered);
    }

    /** @throws RuleViolated {@link RegulationRule#FIELD_MISSING} or {@link RegulationRule#FIELD_FOREIGN} */
    void requireFieldsOf(RuleKind kind) {
        for (var field : kind.fields()) {
            if (kind.requires(field) && !values.containsKey(field)) {
                throw new RuleViolated(RegulationRule.FIELD_MISSING, field);
            }
        }
        values.keySet().stream().filter(field -> !kind.fields().contains(field)).forEach(field -> {
            throw new RuleViolated(RegulationRule.FIELD_FOREIGN, field, kind);
        });
    }

    /** What a number is to be read from is one, and what a test needs is there. */
    void requireSound(RuleKind kind) {
        switch (kind) {
            case PARAMETER -> {
                var parameter = choice(RuleField.PARAMETER, ParameterCode.class);
                var value = text(RuleField.VALUE);
                if (parameter.isNumber() && parameter.number(value).isEmpty()) {
                    throw new RuleViolated(RegulationRule.PARAMETER_INVALID, parameter, value, parameter.most());
                }
                if (!parameter.takes(value)) {
                    throw new RuleViolated(RegulationRule.FIELD_INVALID, RuleField.VALUE, value);
                }
            }
            case CONDITION -> {
                if (choice(RuleField.TEST, RuleTest.class) == RuleTest.MAX_AGE_YEARS && find(RuleField.LIMIT) == null) {
                    throw new RuleViolated(RegulationRule.FIELD_MISSING, RuleField.LIMIT);
                }
            }
            case HOLIDAY -> {
                if (day(RuleField.LAST_DAY).isBefore(day(RuleField.FIRST_DAY))) {
                    throw new RuleViolated(
                            RegulationRule.LAST_BEFORE_FIRST, day(RuleField.FIRST_DAY), day(RuleField.LAST_DAY));
                }
            }
            case USE_LIMIT -> {
                if (choice(RuleField.USE_LIMIT, UseLimit.class) == UseLimit.DISPOSITION
                        && find(RuleField.ACTION) == null) {
                    throw new RuleViolated(RegulationRule.FIELD_MISSING, RuleField.ACTION);
                }
            }
            case DEPRECIATION_BAND -> {
                if (number(RuleField.LEAST_YEARS) < 1 || number(RuleField.MOST_YEARS) < number(RuleField.LEAST_YEARS)) {
                    throw new RuleViolated(
                            RegulationRule.FIELD_INVALID, RuleField.MOST_YEARS, text(RuleField.MOST_YEARS));
                }
            }
            case DISPOSAL_ROUTE -> {
                requireOneOf(RuleField.ACTION, ENDS_OF_ROUTES);
                requireForm(RuleField.APPROVERS, APPROVERS);
                requireForm(RuleField.TYPE_CODES, TYPE_CODES);
            }
            default -> {}
        }
    }

    private void requireOneOf(RuleField field, Set<DeviceAction> actions) {
        var action = findChoice(field, DeviceAction.class);
        if (action != null && !actions.contains(action)) {
            throw new RuleViolated(RegulationRule.FIELD_INVALID, field, action);
        }
    }

    private void requireForm(RuleField field, Pattern form) {
        var value = find(field);
        if (value != null && !form.matcher(value).matches()) {
            throw new RuleViolated(RegulationRule.FIELD_INVALID, field, value);
        }
    }

    /** The value, or null if the row says nothing of it. */
    public @Nullable String find(RuleField field) {
        return values.get(field);
    }

    /** @throws IllegalStateException if the row says nothing of it; rows have the fields that their kind requires */
    public String text(RuleField field) {
        var value = values.get(field);
        if (value == null) {
            throw new IllegalStateException("no " + field);
        }
        return value;
    }

    /** The Vietnamese or English one of a pair of fields; the Vietnamese where there is no English. */
    public @Nullable String inLanguage(RuleField vietnamese, RuleField english, Language language) {
        var translated = language == Language.EN ? find(english) : null;
        return translated == null ? find(vietnamese) : translated;
    }

    /** The name in this language. */
    public String name(Language language) {
        return text(language == Language.EN ? RuleField.NAME_EN : RuleField.NAME_VI);
    }

    public int number(RuleField field) {
        return Integer.parseInt(text(field));
    }

    public LocalDate day(RuleField field) {
        return LocalDate.parse(text(field));
    }

    public boolean isSet(RuleField field) {
        return "yes".equals(find(field));
    }

    public <E extends Enum<E>> E choice(RuleField field, Class<E> type) {
        return Enum.valueOf(type, text(field));
    }

    /** The constant, or null if the row says nothing of it. */
    public <E extends Enum<E>> @Nullable E findChoice(RuleField field, Class<E> type) {
        var name = find(field);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** The permitted cases that the row is about. */
    public Set<PermittedCase> cases() {
        var names = text(RuleField.CASES);
        if (names.equals(RuleField.ALL_CASES)) {
            return EnumSet.allOf(PermittedCase.class);
        }
        var cases = EnumSet.noneOf(PermittedCase.class);
        if (!names.equals(RuleField.NO_CASE)) {
            for (var name : names.split(" ")) {
                cases.add(PermittedCase.valueOf(name));
            }
        }
        return cases;
    }

    /** Whether the row says that it is about this case. */
    public boolean names(PermittedCase permittedCase) {
        return find(RuleField.CASES) != null && cases().contains(permittedCase);
    }

    /** One line for each field, {@code NAME_EN=Computer}; the form in which it is kept. */
    @Override
    public String toString() {
        var lines = new StringBuilder();
        values.forEach((field, value) ->
                lines.append(field.name()).append('=').append(value).append('\n'));
        return lines.toString().stripTrailing();
    }

    /** Reads what {@link #toString} has written. */
    public static RuleContent read(String text) {
        var values = new LinkedHashMap<RuleField, String>();
        text.lines().forEach(line -> {
            var at = line.indexOf('=');
            values.put(RuleField.valueOf(line.substring(0, at)), line.substring(at + 1));
        });
        return new RuleContent(values);
    }

    /** Keeps the content in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<@Nullable RuleContent, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable RuleContent content) {
            return content == null ? null : content.toString();
        }

        @Override
        public @Nullable RuleContent convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : read(column);
        }
    }
}
