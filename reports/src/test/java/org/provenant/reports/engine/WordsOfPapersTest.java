package org.provenant.reports.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No word of the product has a letter that the face of its papers lacks. */
class WordsOfPapersTest {

    private static final List<Path> BUNDLES = List.of(
            Path.of("src", "main", "resources"),
            Path.of("..", "domain", "src", "main", "resources"),
            Path.of("..", "web", "src", "main", "resources"));

    @Test
    void everyLetterCanBeDrawn() throws IOException {
        var bundles = new ArrayList<Path>();
        for (var folder : BUNDLES) {
            try (var files = Files.walk(folder)) {
                files.filter(file -> file.toString().matches(".*_(vi|en)\\.properties"))
                        .forEach(bundles::add);
            }
        }
        var lacking = new TreeSet<String>();
        for (var bundle : bundles) {
            words(bundle).forEach((key, text) -> {
                if (PaperText.shown((String) text).contains("□")) {
                    lacking.add(key + "=" + text);
                }
            });
        }

        assertTrue(bundles.size() > 20, bundles::toString);
        assertEquals(new TreeSet<>(), lacking);
    }

    private static Properties words(Path bundle) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            words.load(reader);
        }
        return words;
    }
}
