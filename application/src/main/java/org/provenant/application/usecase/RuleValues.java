package org.provenant.application.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.FormerRule;
import org.provenant.domain.shared.LineName;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleBookName;
import org.provenant.domain.shared.Term;
import org.provenant.domain.shared.ValueRule;

/**
 * Keeps a broken rule and what its sentence names as text and JSON, so that the sentence can be said later in any
 * language.
 */
public final class RuleValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOMAIN = "org.provenant.domain.";

    private RuleValues() {}

    public static String write(List<Object> values) {
        try {
            return JSON.writeValueAsString(toArray(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can always be written", e);
        }
    }

    public static List<Object> read(String json) {
        try {
            return fromArray(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written by us: " + json, e);
        }
    }

    /** The values as they are kept: texts, whole numbers, lists and objects of these. */
    static List<?> kept(String json) {
        try {
            return JSON.readValue(json, List.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not written by us: " + json, e);
        }
    }

    /** The rule with this key, {@code <context>.rule.<NAME>}; a {@link FormerRule} if this release has none. */
    public static Rule rule(String key) {
        var parts = key.split("\\.", 3);
        return parts.length < 3 ? new FormerRule(key) : rule(parts[0], parts[2]).orElseGet(() -> new FormerRule(key));
    }

    /** The rule of a context with this name. */
    static Optional<Rule> rule(String context, String name) {
        return typesOf(context).stream()
                .flatMap(type -> constant(type, name).stream())
                .map(Rule.class::cast)
                .findFirst();
    }

    private static List<String> typesOf(String context) {
        return context.equals("shared")
                ? List.of(ValueRule.class.getName(), FileRule.class.getName())
                : List.of(DOMAIN + context + "." + context.substring(0, 1).toUpperCase(Locale.ROOT)
                        + context.substring(1) + "Rule");
    }

    private static ArrayNode toArray(List<?> values) {
        var array = JSON.createArrayNode();
        for (var value : values) {
            if (value instanceof Integer || value instanceof Long) {
                array.add(((Number) value).longValue());
            } else if (value instanceof Quantity quantity) {
                array.add(quantity.pieces());
            } else if (value instanceof BigDecimal number) {
                array.addObject().put("number", number.toPlainString());
            } else if (value instanceof LocalDate day) {
                array.addObject().put("day", day.toString());
            } else if (value instanceof Instant moment) {
                array.addObject().put("moment", moment.toString());
            } else if (value instanceof Term term) {
                array.addObject().put("term", term.key());
            } else if (value instanceof RuleBookName name) {
                array.addObject().put("vi", name.vietnamese()).put("en", name.english());
            } else if (value instanceof LineName line) {
                array.addObject()
                        .put("paper", line.paper().name())
                        .put("number", line.number())
                        .put("line", line.lineNo());
            } else if (value instanceof Enum<?> constant) {
                array.addObject()
                        .put("enum", constant.getDeclaringClass().getName())
                        .put("name", constant.name());
            } else if (value instanceof List<?> several) {
                array.addObject().set("list", toArray(several));
            } else {
                array.add(value.toString().replace('\0', '\uFFFD'));
            }
        }
        return array;
    }

    private static List<Object> fromArray(JsonNode array) {
        var values = new ArrayList<Object>();
        for (var value : array) {
            values.add(value.isObject() ? fromObject(value) : value.isNumber() ? value.longValue() : value.asText());
        }
        return values;
    }

    private static Object fromObject(JsonNode value) {
        if (value.has("paper")) {
            return new LineName(
                    LineName.Paper.valueOf(value.get("paper").asText()),
                    value.get("number").asText(),
                    value.get("line").asInt());
        }
        if (value.has("vi")) {
            return new RuleBookName(value.get("vi").asText(), value.get("en").asText());
        }
        if (value.has("number")) {
            return new BigDecimal(value.get("number").asText());
        }
        if (value.has("day")) {
            return LocalDate.parse(value.get("day").asText());
        }
        if (value.has("moment")) {
            return Instant.parse(value.get("moment").asText());
        }
        if (value.has("term")) {
            return new Term(value.get("term").asText());
        }
        if (value.has("list")) {
            return fromArray(value.get("list"));
        }
        var name = value.get("name").asText();
        return constant(value.get("enum").asText(), name)
                .map(Object.class::cast)
                .orElse(name);
    }

    /** Nothing if a later release has another name for it: what was written down stays readable all the same. */
    private static Optional<Enum<?>> constant(String type, String name) {
        if (!type.startsWith(DOMAIN)) {
            return Optional.empty();
        }
        try {
            var constants = Class.forName(type).getEnumConstants();
            return constants == null
                    ? Optional.empty()
                    : Arrays.stream(constants)
                            .<Enum<?>>map(constant -> (Enum<?>) constant)
                            .filter(constant -> constant.name().equals(name))
                            .findFirst();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
