package org.provenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A block that is not closed silently takes all rules after it away from wide screens. */
class StylesTest {

    private static final Path STYLES = Path.of("src/main/webapp/css");

    @Test
    void everyBlockOfEveryStylesheetIsClosed() throws IOException {
        try (var files = Files.list(STYLES)) {
            var sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
            assertFalse(sheets.isEmpty());
            for (var sheet : sheets) {
                assertEquals(0, depthAtEnd(Files.readAllLines(sheet)), sheet.toString());
            }
        }
    }

    /** How many blocks are open at the end; at the left margin only a block of its own may begin. */
    private static int depthAtEnd(List<String> lines) {
        int depth = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.endsWith("{") && !line.startsWith(" ")) {
                assertEquals(0, depth, "the block before line " + (i + 1) + " is still open");
            }
            depth += line.chars()
                    .map(letter -> letter == '{' ? 1 : letter == '}' ? -1 : 0)
                    .sum();
        }
        return depth;
    }
}
