package org.provenant.application.usecase;

import java.lang.reflect.Field;
import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Secret;

/** The fields of a domain class of which the history tells. */
final class Facts {

    private Facts() {}

    /** All but the number, the version, and lists of other records, which tell of themselves. */
    static List<DatabaseMapping> of(ClassDescriptor kind) {
        var primaryKey = kind.getPrimaryKeyFields();
        return kind.getMappings().stream()
                .filter(mapping -> isFact(mapping, primaryKey))
                .toList();
    }

    /** Whether the history says only that this field changed, never its value. */
    static boolean isSecret(DatabaseMapping mapping) {
        return fieldOf(mapping).isAnnotationPresent(Secret.class);
    }

    /** Whether the field holds a day on which something happened. */
    static boolean isDayOfHappening(DatabaseMapping mapping) {
        return fieldOf(mapping).isAnnotationPresent(HappenedOn.class);
    }

    /** What the field holds, as the domain class writes it. */
    static Class<?> typeOf(DatabaseMapping mapping) {
        return fieldOf(mapping).getType();
    }

    private static Field fieldOf(DatabaseMapping mapping) {
        try {
            return mapping.getDescriptor().getJavaClass().getDeclaredField(mapping.getAttributeName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("every mapped attribute is a field", e);
        }
    }

    private static boolean isFact(DatabaseMapping mapping, List<DatabaseField> primaryKey) {
        return !mapping.isCollectionMapping()
                && !"version".equals(mapping.getAttributeName())
                && !primaryKey.contains(mapping.getField());
    }
}
