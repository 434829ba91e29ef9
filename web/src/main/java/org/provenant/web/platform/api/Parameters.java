package org.provenant.web.platform.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * Reads what stands in an address: days as ISO 8601, constants by name, records by number. A wrong parameter is refused
 * by its name; a number in the path that is none leads to no record.
 */
@Provider
public class Parameters implements ParamConverterProvider {

    private static final int LENGTH_OF_DAY = "2026-01-31".length();

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (!isOurs(type)) {
            return null;
        }
        var name = nameOf(annotations);
        return new ParamConverter<>() {
            @Override
            public @Nullable T fromString(@Nullable String text) {
                if (text == null) {
                    return null;
                }
                return read(type, name, text);
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }

    /**
     * Reads one parameter.
     *
     * @param name as the refusal calls it; nothing for a part of the path
     */
    public static <T> T read(Class<T> type, @Nullable String name, String text) {
        try {
            @SuppressWarnings("unchecked")
            var value = (T) parse(type, text);
            return value;
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw name == null
                    ? new RuleViolated(ValueRule.NO_SUCH_RECORD, text)
                    : new RuleViolated(ApiRule.PARAMETER_INVALID, name, text);
        }
    }

    /**
     * A part of the request that must be there.
     *
     * @throws RuleViolated {@link ApiRule#FIELD_MISSING} with its name
     */
    public static <T> T required(String name, @Nullable T part) {
        if (part == null) {
            throw new RuleViolated(ApiRule.FIELD_MISSING, name);
        }
        return part;
    }

    /** Reads one parameter that may be left out or empty. */
    public static <T> @Nullable T readIfGiven(Class<T> type, String name, @Nullable String text) {
        return text == null || text.isBlank() ? null : read(type, name, text);
    }

    private static boolean isOurs(Class<?> type) {
        return type == LocalDate.class
                || type == Integer.class
                || type == Boolean.class
                || type.isEnum()
                || RecordId.class.isAssignableFrom(type);
    }

    /** A day of the calendar that people use: ISO 8601 knows years of nine digits and before Christ as well. */
    static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        if (text.length() != LENGTH_OF_DAY) {
            throw new DateTimeParseException("a year has four digits", text, 0);
        }
        return day;
    }

    private static Object parse(Class<?> type, String text) {
        if (type == LocalDate.class) {
            return day(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Boolean.class) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(text);
            }
            return Boolean.valueOf(text);
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }
        return RecordShape.make(type, new Object[] {Long.valueOf(text)});
    }

    /** The name in the query or header; none for a part of the path. */
    private static @Nullable String nameOf(Annotation[] annotations) {
        for (var annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof HeaderParam header) {
                return header.value();
            }
        }
        return null;
    }
}
