package org.provenant.application.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows that come one after the other, of which no more than the page is kept, however many there are. Their key is
 * their place, from 1.
 */
public final class PassingRows<T> {

    private final long begin;
    private final long end;
    private final List<Numbered<T>> kept = new ArrayList<>();
    private long seen;

    /** A page of at most so many rows, from where the cursor says; without one from the first row on. */
    public PassingRows(int size, @Nullable String cursor) {
        var at = Keyset.parse(cursor);
        int rows = Math.max(1, Math.min(size, Keyset.MOST));
        long key = at == null ? 0 : Math.max(0, at.id());
        boolean backwards = at != null && at.backwards();
        begin = backwards ? Math.max(0, key - 1 - rows) : key;
        end = backwards ? key - 1 : begin + rows;
    }

    /** The next of all rows. */
    public void add(T row) {
        if (seen >= begin && seen < end) {
            kept.add(new Numbered<>(row, seen + 1));
        }
        seen++;
    }

    /** The page, when all rows have passed. */
    public Page<T> page() {
        var rows = kept.stream().map(Numbered::row).toList();
        if (rows.isEmpty()) {
            return new Page<>(rows, seen, null, null);
        }
        boolean hasNext = seen > end;
        return new Page<>(
                rows,
                seen,
                hasNext ? new Keyset("", kept.get(kept.size() - 1).place(), false).text() : null,
                begin > 0 ? new Keyset("", kept.get(0).place(), true).text() : null);
    }

    private record Numbered<T>(T row, long place) {}
}
