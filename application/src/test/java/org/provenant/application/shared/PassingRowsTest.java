package org.provenant.application.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A page of many rows is the same whether all are at hand or only pass by, forwards and backwards. */
class PassingRowsTest {

    @Test
    void pagesFollowEachOtherAndLeadBack() {
        var first = page(null);
        var second = page(first.next());
        var last = page(second.next());

        assertEquals(
                List.of(List.of(1, 2), List.of(3, 4), List.of(5)), List.of(first.rows(), second.rows(), last.rows()));
        assertEquals(List.of(5L, 5L, 5L), List.of(first.total(), second.total(), last.total()));
        assertNull(first.previous());
        assertNull(last.next());
        assertEquals(second.rows(), page(last.previous()).rows());
        assertEquals(first.rows(), page(second.previous()).rows());
        assertNull(page(second.previous()).previous());
    }

    @Test
    void placeBeyondTheEndHasNoRows() {
        var beyond = page(new Keyset("", 9, false).text());

        assertEquals(new Page<>(List.of(), 5, null, null), beyond);
    }

    private static Page<Integer> page(@Nullable String cursor) {
        return Keyset.page(IntStream.rangeClosed(1, 5).boxed().toList(), 2, cursor);
    }
}
