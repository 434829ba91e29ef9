package org.provenant.domain.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON in the one form that RFC 8785 allows: no blanks, names in the order of their UTF-16 code units, UTF-8.
 * Numbers are whole and within 2^53, as in everything that the history holds.
 */
public final class CanonicalJson {

    private static final String HEX = "0123456789abcdef";
    private static final long LARGEST = 1L << 53;

    private final StringBuilder written = new StringBuilder(512);

    private CanonicalJson() {}

    /**
     * Writes one object of texts, whole numbers, lists and further objects.
     *
     * @throws IllegalArgumentException if it holds anything else
     */
    public static byte[] write(Map<String, ?> object) {
        var json = new CanonicalJson();
        json.object(object);
        return json.written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(Object value) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Map<?, ?> object) {
            object(object);
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof Long || value instanceof Integer) {
            number(((Number) value).longValue());
        } else {
            throw new IllegalArgumentException("the history holds no " + value.getClass());
        }
    }

    private void object(Map<?, ?> object) {
        var separator = '{';
        for (var field : new TreeMap<Object, Object>(object).entrySet()) {
            written.append(separator);
            text((String) field.getKey());
            written.append(':');
            value(field.getValue());
            separator = ',';
        }
        written.append(separator == '{' ? "{}" : "}");
    }

    private void list(List<?> list) {
        var separator = '[';
        for (var value : list) {
            written.append(separator);
            value(value);
            separator = ',';
        }
        written.append(separator == '[' ? "[]" : "]");
    }

    private void number(long number) {
        if (Math.abs(number) > LARGEST) {
            throw new IllegalArgumentException("RFC 8785 cannot write " + number);
        }
        written.append(number);
    }

    private void text(String text) {
        written.append('"');
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '"' -> written.append("\\\"");
                case '\\' -> written.append("\\\\");
                case '\b' -> written.append("\\b");
                case '\f' -> written.append("\\f");
                case '\n' -> written.append("\\n");
                case '\r' -> written.append("\\r");
                case '\t' -> written.append("\\t");
                default -> {
                    if (character < ' ') {
                        written.append("\\u00")
                                .append(HEX.charAt(character >> 4))
                                .append(HEX.charAt(character & 15));
                    } else {
                        written.append(character);
                    }
                }
            }
        }
        written.append('"');
    }
}
