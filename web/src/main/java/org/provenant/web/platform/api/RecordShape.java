package org.provenant.web.platform.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
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

    /**
     * What a component holds in a record of this type: as declared, with the record's own type arguments in the place of
     * its variables.
     */
    public static Type typeOf(RecordComponent component, Type record) {
        var declared = component.getGenericType();
        return record instanceof ParameterizedType of ? replaced(declared, of) : declared;
    }

    private static Type replaced(Type type, ParameterizedType record) {
        if (type instanceof TypeVariable<?> variable) {
            var variables = ((Class<?>) record.getRawType()).getTypeParameters();
            return record.getActualTypeArguments()[Arrays.asList(variables).indexOf(variable)];
        }
        if (type instanceof ParameterizedType of) {
            var arguments = Arrays.stream(of.getActualTypeArguments())
                    .map(argument -> replaced(argument, record))
                    .toArray(Type[]::new);
            return new Of((Class<?>) of.getRawType(), arguments);
        }
        return type;
    }

    /** A type with its arguments. */
    private static final class Of implements ParameterizedType {

        private final Class<?> raw;
        private final Type[] arguments;

        Of(Class<?> raw, Type[] arguments) {
            this.raw = raw;
            this.arguments = arguments;
        }

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.clone();
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return raw.getDeclaringClass();
        }
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
