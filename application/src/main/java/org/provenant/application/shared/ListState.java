package org.provenant.application.shared;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.TypedDay;
import org.provenant.domain.shared.ValueRule;

/** What the parameters of a list's address ask for: search, filters and order. A saved view keeps the same parameters. */
public final class ListState {

    private static final String SORT = "sort";

    private final UnaryOperator<@Nullable String> parameters;

    /** @param parameters gives the parameter of a name, or null */
    public ListState(UnaryOperator<@Nullable String> parameters) {
        this.parameters = parameters;
    }

    /** The state that a saved view keeps. */
    public static ListState of(String saved) {
        var values = new HashMap<String, String>();
        for (var each : saved.split("&")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(each.substring(0, equals), decoded(each.substring(equals + 1)));
            }
        }
        return new ListState(values::get);
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    /** What a parameter holds, or null if it is missing or empty. */
    public @Nullable String value(String parameter) {
        var value = parameters.apply(parameter);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The filter's constant by its name, or null if none is named. */
    public <E extends Enum<E>> @Nullable E value(String parameter, Class<E> type) {
        var value = value(parameter);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElse(null);
    }

    /**
     * The number of the record that a parameter names, or null if it is missing.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if it is no number
     */
    public @Nullable Long number(String parameter) {
        var value = value(parameter);
        if (value != null && !value.matches("\\d{1,18}")) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, value);
        }
        return value == null ? null : Long.valueOf(value);
    }

    /** As {@link #number}, as the record's id. */
    public <T> @Nullable T id(String parameter, LongFunction<T> type) {
        var number = number(parameter);
        return number == null ? null : type.apply(number);
    }

    /**
     * The day that a filter names as {@code dd/MM/yyyy}, or null if the filter is not set.
     *
     * @throws RuleViolated {@link ValueRule#DAY_INVALID} rather than a list that looks narrowed and is not
     */
    public @Nullable LocalDate day(String parameter) {
        var value = value(parameter);
        return value == null
                ? null
                : TypedDay.read(value).orElseThrow(() -> new RuleViolated(ValueRule.DAY_INVALID, value));
    }

    /** Column that the rows are ordered by, or the given one. */
    public String sortedBy(String otherwise) {
        var sort = value(SORT);
        if (sort == null) {
            return otherwise;
        }
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    /** Column that the rows are ordered by, named as the constant, or the given one. */
    public <E extends Enum<E>> E sortedBy(E otherwise) {
        var sort = sortedBy(otherwise.name());
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(column -> column.name().equals(sort))
                .findFirst()
                .orElse(otherwise);
    }

    /** Whether the latest or largest rows come first. */
    public boolean isDescending() {
        var sort = value(SORT);
        return sort != null && sort.startsWith("-");
    }

    /** Whether no order is asked for. */
    public boolean isUnsorted() {
        return value(SORT) == null;
    }
}
