package org.provenant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScreensTest {

    @Test
    void everyPageIsLookedAt() {
        var listed = Screens.ALL.stream().map(Screens.Screen::page).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(Sources.pages()), listed);
    }
}
