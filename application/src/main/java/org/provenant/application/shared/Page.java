package org.provenant.application.shared;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list, and where it goes on.
 *
 * @param rows the rows in the order asked for
 * @param total how many rows there are in all; of devices and of acts at most {@value #COUNTED} and one, which stands for more
 * @param next cursor of the following page; nothing on the last
 * @param previous cursor of the page before; nothing on the first
 */
public record Page<T>(
        List<T> rows,
        long total,
        @Nullable String next,
        @Nullable String previous) implements Serializable {

    /** So many devices or acts are counted: nobody reads further, and to count a million takes longer than the page. */
    public static final int COUNTED = 10_000;

    public Page {
        rows = List.copyOf(rows);
    }
}
