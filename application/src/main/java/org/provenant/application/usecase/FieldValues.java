package org.provenant.application.usecase;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.shared.RecordId;
import org.provenant.domain.shared.Recorded;

/** Writes field values in the form in which the history keeps them, with the names that records have at the time. */
final class FieldValues {

    private static final Map<Class<?>, Class<?>> ENTITY_OF_ID = new ConcurrentHashMap<>();

    private FieldValues() {}

    static @Nullable FieldValue of(@Nullable Object value, EntityManager entities) {
        if (value == null) {
            return null;
        }
        if (value instanceof Recorded other) {
            return new FieldValue(other.label(), other.id().value());
        }
        if (value instanceof RecordId id) {
            var other = (Recorded) entities.find(entityOf(id.getClass(), entities), id.value());
            if (other == null) {
                throw new IllegalStateException("no record " + id);
            }
            return new FieldValue(other.label(), id.value());
        }
        return plain(value);
    }

    /** A value that is no other record. */
    static @Nullable FieldValue plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return new FieldValue(constant.name(), null);
        }
        if (value instanceof BigDecimal number) {
            return new FieldValue(number.stripTrailingZeros().toPlainString(), null);
        }
        var text = value.toString();
        return text.isEmpty() ? null : new FieldValue(text, null);
    }

    private static Class<?> entityOf(Class<?> idType, EntityManager entities) {
        return ENTITY_OF_ID.computeIfAbsent(idType, type -> entities.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType())
                .filter(entity -> hasId(entity, type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no entity has " + type)));
    }

    private static boolean hasId(Class<?> entity, Class<?> idType) {
        try {
            return entity.getMethod("id").getReturnType() == idType;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
