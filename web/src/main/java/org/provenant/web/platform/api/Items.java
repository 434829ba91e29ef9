package org.provenant.web.platform.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.Page;

/**
 * Part of a list.
 *
 * @param total how many there are in all; of devices and of their history at most 10 001, which stands for more
 * @param next what to give as {@code after} for the following part; nothing if this is the last
 */
public record Items<T>(List<T> items, long total, @Nullable String next) {

    public static <T> Items<T> of(Page<T> page) {
        return of(page, Function.identity());
    }

    /** A page whose rows are told in another form. */
    public static <R, T> Items<T> of(Page<R> page, Function<R, T> form) {
        return new Items<>(page.rows().stream().map(form).toList(), page.total(), page.next());
    }

    /** The whole of a short list. */
    public static <T> Items<T> all(List<T> items) {
        return new Items<>(items, items.size(), null);
    }
}
