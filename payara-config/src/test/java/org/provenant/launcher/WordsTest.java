package org.provenant.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern KEY = Pattern.compile("\"((?:[a-z]+)\\.[a-z][A-Za-z]+)\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        var english = bundle("console.properties");
        var vietnamese = bundle("console_vi.properties");

        assertEquals(english.stringPropertyNames(), vietnamese.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertEquals(
                    places(english.getProperty(key)), places(vietnamese.getProperty(key)), "places to fill in " + key);
        }
    }

    @Test
    void everySentenceIsUsedAndEveryUsedOneExists() throws IOException {
        var known = bundle("console.properties").stringPropertyNames();
        var used = new HashSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .filter(known::contains)
                        .forEach(used::add);
            }
        }

        assertEquals(known, used);
    }

    @Test
    void theSystemsLanguageDecides() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("vi", "VN"));
            assertEquals("Đang khởi động máy chủ", Words.of("launcher.startingServer"));
            Locale.setDefault(Locale.GERMANY);
            assertEquals("Starting the server", Words.of("launcher.startingServer"));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(name))) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertTrue(!bundle.isEmpty());
        return bundle;
    }

    private static String places(String text) {
        var format = new MessageFormat(text, Locale.ROOT);
        return Pattern.compile("\\{\\d}")
                .matcher(format.toPattern())
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }
}
