package org.provenant.application.usecase;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the values of a type among the arguments of a use case, also within commands and lists. */
final class Arguments {

    /** So many records are named in an entry; the changes beneath it name all. */
    static final int MOST_SUBJECTS = 20;

    private final List<Object> values = new ArrayList<>();

    private Arguments() {}

    static Arguments of(@Nullable Object[] parameters) {
        var arguments = new Arguments();
        for (var parameter : parameters) {
            arguments.add(parameter, 2);
        }
        return arguments;
    }

    <T> List<T> all(Class<T> type) {
        return values.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void add(@Nullable Object value, int depth) {
        if (value == null) {
            return;
        }
        values.add(value);
        if (depth > 0 && value instanceof Collection<?> several) {
            several.stream().limit(MOST_SUBJECTS).forEach(each -> add(each, depth - 1));
        } else if (depth > 0 && value instanceof Record command) {
            for (var component : command.getClass().getRecordComponents()) {
                add(read(component, command), depth - 1);
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Record command) {
        try {
            var accessor = component.getAccessor();
            return accessor.canAccess(command) ? accessor.invoke(command) : null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can always be read", e);
        }
    }
}
