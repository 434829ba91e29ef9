package org.provenant.web.platform.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** What a JSON value can look like. */
public enum JsonShape {
    TEXT,
    NUMBER,
    WHOLE_NUMBER,
    TRUTH,
    LIST,
    OBJECT;

    /** The shape in which values of a plain type are written. */
    public static JsonShape of(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return WHOLE_NUMBER;
        }
        if (type == BigDecimal.class) {
            return NUMBER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return TRUTH;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return LIST;
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() ? OBJECT : TEXT;
    }

    boolean fits(JsonNode node, Class<?> type) {
        return switch (this) {
            case TEXT -> node.isTextual();
            case NUMBER -> node.isNumber();
            case WHOLE_NUMBER ->
                node.isIntegralNumber()
                        && (type == int.class || type == Integer.class
                                ? node.canConvertToInt()
                                : node.canConvertToLong());
            case TRUTH -> node.isBoolean();
            case LIST -> node.isArray();
            case OBJECT -> node.isObject();
        };
    }
}
