package org.provenant.web.platform.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;

/**
 * Makes a record of a JSON tree and tells every field that is wrong, not only the first: unknown, missing, of another
 * shape, or refused by the value's own rule. What may be missing is what the record declares as nullable.
 */
final class JsonBinding {

    /** More wrong fields than that help nobody. */
    private static final int MOST = 100;

    private final List<BodyInvalid.Wrong> wrong = new ArrayList<>();

    private JsonBinding() {}

    /** @throws BodyInvalid with all wrong fields */
    static Object bind(JsonNode tree, Type type) {
        var binding = new JsonBinding();
        var bound = binding.value(tree, type, "");
        if (bound == null || !binding.wrong.isEmpty()) {
            throw new BodyInvalid(binding.wrong);
        }
        return bound;
    }

    /** The value, or nothing if something in it is wrong. */
    private @Nullable Object value(JsonNode node, Type type, String pointer) {
        var raw = raw(type);
        if (RecordShape.isValue(raw)) {
            var part = value(node, RecordShape.part(raw).getGenericType(), pointer);
            return part == null ? null : make(raw, new Object[] {part}, pointer);
        }
        var shape = JsonShape.of(raw);
        if (!shape.fits(node, raw)) {
            return refuse(pointer, new RuleViolated(ApiRule.FIELD_SHAPE, shape));
        }
        return switch (shape) {
            case TEXT -> text(node.textValue(), raw, pointer);
            case NUMBER -> node.decimalValue();
            case WHOLE_NUMBER -> whole(node, raw);
            case TRUTH -> node.booleanValue();
            case LIST -> list(node, type, pointer);
            case OBJECT -> raw.isRecord() ? record(node, type, pointer) : map(node, type, pointer);
        };
    }

    private static Object whole(JsonNode node, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return node.intValue();
        }
        return node.longValue();
    }

    private @Nullable Object text(String text, Class<?> type, String pointer) {
        if (type == LocalDate.class) {
            return day(text, pointer);
        }
        return type.isEnum() ? word(text, type, pointer) : text;
    }

    private @Nullable Object day(String text, String pointer) {
        try {
            return Parameters.day(text);
        } catch (DateTimeParseException e) {
            return refuse(pointer, new RuleViolated(ApiRule.FIELD_DAY, text));
        }
    }

    private @Nullable Object word(String text, Class<?> type, String pointer) {
        var constants = Arrays.stream(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .toList();
        return constants.stream()
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .map(Object.class::cast)
                .orElseGet(() -> refuse(
                        pointer,
                        new RuleViolated(
                                ApiRule.FIELD_WORD,
                                text,
                                String.join(
                                        ", ", constants.stream().map(Enum::name).toList()))));
    }

    private @Nullable Object list(JsonNode node, Type type, String pointer) {
        var values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            var value = value(node.get(i), argument(type, 0), pointer + "/" + i);
            if (value != null) {
                values.add(value);
            }
        }
        return raw(type) == Set.class ? new HashSet<>(values) : values;
    }

    private Map<Object, Object> map(JsonNode node, Type type, String pointer) {
        var values = new LinkedHashMap<Object, Object>();
        node.properties().forEach(field -> {
            var at = pointer + "/" + escaped(field.getKey());
            var key = text(field.getKey(), raw(argument(type, 0)), at);
            var value = value(field.getValue(), argument(type, 1), at);
            if (key != null && value != null) {
                values.put(key, value);
            }
        });
        return values;
    }

    private @Nullable Object record(JsonNode node, Type type, String pointer) {
        int before = wrong.size();
        var raw = raw(type);
        var components = raw.getRecordComponents();
        var known = Arrays.stream(components).map(each -> each.getName()).toList();
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse(pointer + "/" + escaped(name), new RuleViolated(ApiRule.FIELD_UNKNOWN, name));
            }
        });
        var parts = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var name = components[i].getName();
            var field = node.get(name);
            if (field != null && !field.isNull()) {
                parts[i] = value(field, RecordShape.typeOf(components[i], type), pointer + "/" + name);
            } else if (!RecordShape.isOptional(components[i])) {
                refuse(pointer + "/" + name, new RuleViolated(ApiRule.FIELD_MISSING, name));
            }
        }
        return wrong.size() > before ? null : make(raw, parts, pointer);
    }

    private @Nullable Object make(Class<?> type, @Nullable Object[] parts, String pointer) {
        try {
            return RecordShape.make(type, parts);
        } catch (RuleViolated why) {
            return refuse(pointer, why);
        }
    }

    private @Nullable Object refuse(String pointer, RuleViolated why) {
        if (wrong.size() < MOST) {
            wrong.add(new BodyInvalid.Wrong(pointer, why));
        }
        return null;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
