package org.provenant;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The code of all modules, compiled, and as text for what no compiled class tells any more. */
final class Sources {

    /** Every class of Provenant but those of the tests. */
    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages("org.provenant");

    /** Where the pages stand. */
    static final Path PAGES = Path.of("src", "main", "webapp");

    private static final List<String> MODULES = List.of("domain", "reports", "payara-config", "application", "web");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?<![:\"'])//[^\\n]*|<!--.*?-->");

    private Sources() {}

    /** The resource folders of all modules. */
    static List<Path> resources() {
        return folders("resources");
    }

    private static List<Path> folders(String kind) {
        return MODULES.stream()
                .map(module -> Path.of("..", module, "src", "main", kind))
                .filter(Files::isDirectory)
                .toList();
    }

    /** Everything in which a text's key may be used: Java, pages and tags, report templates. */
    static Map<Path, String> withKeys() {
        var texts = new TreeMap<Path, String>();
        for (var kind : List.of("java", "webapp", "jasperreports", "resources")) {
            for (var folder : folders(kind)) {
                for (var ending : List.of(".java", ".xhtml", ".xml", ".jrxml", ".js")) {
                    files(folder, ending).forEach(file -> texts.put(file, withoutComments(file)));
                }
            }
        }
        return texts;
    }

    static String withoutComments(Path file) {
        return COMMENT.matcher(text(file)).replaceAll(" ");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages that an address leads to, for example {@code /equipment/list.xhtml}. */
    static Set<String> pages() {
        if (!Files.isDirectory(PAGES)) {
            return Set.of();
        }
        return files(PAGES, ".xhtml").stream()
                .map(file -> "/" + PAGES.relativize(file))
                .filter(page -> !page.startsWith("/WEB-INF/") && !page.startsWith("/META-INF/"))
                .collect(Collectors.toSet());
    }
}
