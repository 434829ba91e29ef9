package org.provenant.application.shared;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list, and where it goes on.
 *
 * @param rows the rows in the order asked for
 * @param total how many rows there are in all
 * @param next cursor of the following page; nothing on the last
 * @param previous cursor of the page before; nothing on the first
 */
public record Page<T>(
        List<T> rows,
        long total,
        @Nullable String next,
        @Nullable String previous) implements Serializable {

    public Page {
        rows = List.copyOf(rows);
    }
}
