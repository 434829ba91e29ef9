package org.provenant.reports.periodic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the words of the periodic report are used. */
final class PeriodicWords {

    private static final Path TEMPLATES = Path.of("src/main/jasperreports/periodic");
    private static final List<Path> CODE = List.of(
            Path.of("src/main/java/org/provenant/reports/periodic"),
            Path.of("src/main/java/org/provenant/reports/engine/PlaceAndDate.java"));
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\$R\\{([^}]+)}");
    private static final Pattern IN_CODE = Pattern.compile("\"([a-z]\\w*(?:\\.\\w+)*)\"");

    private PeriodicWords() {}

    static Set<String> keysOfTemplates(String... files) {
        return Arrays.stream(files)
                .map(TEMPLATES::resolve)
                .map(PeriodicWords::read)
                .flatMap(text -> IN_TEMPLATE.matcher(text).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything in the code that looks like a key. */
    static Set<String> namesInCode() {
        return CODE.stream()
                .flatMap(PeriodicWords::files)
                .map(PeriodicWords::read)
                .flatMap(text -> IN_CODE.matcher(text).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path path) {
        try (var files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
