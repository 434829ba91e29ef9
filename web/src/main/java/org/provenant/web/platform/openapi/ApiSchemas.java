package org.provenant.web.platform.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.JsonShape;
import org.provenant.web.platform.api.RecordShape;

/**
 * Describes our records as JSON schemas. What may be missing is what the records declare as nullable; what fields and
 * constants are called comes from the register's words.
 */
final class ApiSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Terms ENGLISH = Terms.in(Language.EN);
    private static final Terms VIETNAMESE = Terms.in(Language.VI);

    private final Map<String, ObjectNode> named = new TreeMap<>();

    /** The schemas that have a name, by it. */
    Map<String, ObjectNode> named() {
        return named;
    }

    /** A schema, or a reference to one that has a name. */
    ObjectNode of(Type type) {
        if (type instanceof ParameterizedType of) {
            if (((Class<?>) of.getRawType()).isRecord() && of.getRawType() != Items.class) {
                return reference(name(of));
            }
            return of.getRawType() == Items.class ? reference(partOfList(of.getActualTypeArguments()[0])) : several(of);
        }
        return of((Class<?>) type);
    }

    private ObjectNode of(Class<?> type) {
        if (RecordShape.isValue(type)) {
            return of(RecordShape.part(type).getGenericType());
        }
        if (type.isRecord() || type.isEnum()) {
            return reference(name(type));
        }
        var schema = JSON.objectNode();
        switch (JsonShape.of(type)) {
            case TRUTH -> schema.put("type", "boolean");
            case NUMBER -> schema.put("type", "number");
            case WHOLE_NUMBER ->
                schema.put("type", "integer")
                        .put("format", type == long.class || type == Long.class ? "int64" : "int32");
            default -> schema.put("type", "string");
        }
        if (type == LocalDate.class) {
            schema.put("format", "date");
        } else if (type == Instant.class) {
            schema.put("format", "date-time");
        }
        return type == Object.class ? JSON.objectNode() : schema;
    }

    private ObjectNode several(ParameterizedType of) {
        var arguments = of.getActualTypeArguments();
        if (Map.class.isAssignableFrom((Class<?>) of.getRawType())) {
            var schema = JSON.objectNode().put("type", "object");
            schema.set("additionalProperties", of(arguments[1]));
            return schema;
        }
        var schema = JSON.objectNode().put("type", "array");
        schema.set("items", of(arguments[0]));
        return schema;
    }

    private static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private String partOfList(Type item) {
        var name = name((Class<?>) item) + "List";
        if (!named.containsKey(name)) {
            var schema = JSON.objectNode().put("type", "object");
            named.put(name, schema);
            var properties = schema.putObject("properties");
            properties.putObject("items").put("type", "array").set("items", of(item));
            properties.putObject("total").put("type", "integer").put("format", "int64");
            properties
                    .putObject("next")
                    .put("type", "string")
                    .put("description", "What to give as `after` for the following part; missing on the last");
            schema.putArray("required").add("items").add("total");
        }
        return name;
    }

    /** The name of the schema of a record with type arguments: theirs before its own. */
    private String name(ParameterizedType type) {
        var raw = (Class<?>) type.getRawType();
        var name = Arrays.stream(type.getActualTypeArguments())
                        .map(argument -> ((Class<?>) argument).getSimpleName())
                        .collect(Collectors.joining())
                + raw.getSimpleName();
        if (!named.containsKey(name)) {
            var schema = JSON.objectNode();
            named.put(name, schema);
            record(type, raw, schema);
        }
        return name;
    }

    /** The name of a record's or constant's schema, which is described the first time it is asked for. */
    private String name(Class<?> type) {
        var outer = type.getEnclosingClass();
        var name = outer == null || outer.getSimpleName().endsWith("Resource")
                ? type.getSimpleName()
                : outer.getSimpleName() + type.getSimpleName();
        if (!named.containsKey(name)) {
            var schema = JSON.objectNode();
            named.put(name, schema);
            if (type.isEnum()) {
                constants(type, schema);
            } else {
                record(type, type, schema);
            }
        }
        return name;
    }

    private static void constants(Class<?> type, ObjectNode schema) {
        schema.put("type", "string");
        var words = schema.putArray("enum");
        var constants = Arrays.stream(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .toList();
        constants.forEach(constant -> words.add(constant.name()));
        var explained = constants.stream()
                .filter(constant -> ENGLISH.has(Terms.keyOf(constant)))
                .map(constant ->
                        "`" + constant.name() + "`: " + ENGLISH.word(constant) + " · " + VIETNAMESE.word(constant))
                .collect(Collectors.joining("\n"));
        if (!explained.isEmpty()) {
            schema.put("description", explained);
        }
    }

    private void record(Type type, Class<?> raw, ObjectNode schema) {
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = JSON.arrayNode();
        for (var component : raw.getRecordComponents()) {
            properties.set(component.getName(), described(component, RecordShape.typeOf(component, type)));
            if (!RecordShape.isOptional(component)) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private ObjectNode described(RecordComponent component, Type type) {
        var schema = type instanceof TypeVariable ? JSON.objectNode() : of(type);
        var key = "field." + component.getName();
        if (ENGLISH.has(key) && !schema.has("$ref")) {
            schema.put("description", ENGLISH.text(key) + " · " + VIETNAMESE.text(key));
        }
        return schema;
    }
}
