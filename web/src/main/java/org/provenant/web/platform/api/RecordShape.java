package org.provenant.web.platform.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** How records stand in JSON: as objects, but a record's number, an HS code or another value of one part as that part. */
public final class RecordShape {

    private static final String VALUES = "org.provenant.domain.";

    private RecordShape() {}

    public static boolean isValue(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && (RecordId.class.isAssignableFrom(type) || type.getName().startsWith(VALUES));
    }

    /** The one part of a domain value. */
    public static RecordComponent part(Class<?> value) {
        return value.getRecordComponents()[0];
    }

    public static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static @Nullable Object read(RecordComponent component, Object of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can always be read", e);
        }
    }

    /** Makes the record; what its constructor refuses is thrown as it is. */
    static Object make(Class<?> type, @Nullable Object[] parts) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can always be made", e);
        }
    }
}
