package org.provenant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipFile;
import org.provenant.KnownVulnerabilities.Part;

/** Everything foreign that is shipped: the libraries, and what the server carries without naming it to the build. */
final class ShippedParts {

    private static final Path LAUNCHER = Path.of("..", "payara-config", "target");
    private static final List<Path> LIBRARIES =
            List.of(Path.of("target", "libraries.txt"), LAUNCHER.resolve("libraries.txt"));
    private static final Set<String> SHIPPED = Set.of("compile", "runtime", "provided");

    private ShippedParts() {}

    static Set<Part> all() throws IOException {
        var parts = new HashSet<>(libraries());
        parts.addAll(insideTheServer());
        return parts;
    }

    /** As the build lists them: group, name, type, sometimes a classifier, version, scope. */
    static Set<Part> libraries() throws IOException {
        var parts = new HashSet<Part>();
        for (var list : LIBRARIES) {
            for (var line : Files.readAllLines(list)) {
                var words = line.strip().split(" ")[0].split(":");
                if (words.length > 4 && SHIPPED.contains(words[words.length - 1])) {
                    parts.add(new Part(words[0] + ":" + words[1], words[words.length - 2]));
                }
            }
        }
        return parts;
    }

    /** Jars keep the coordinates of all that was packed into them. */
    static Set<Part> insideTheServer() throws IOException {
        var parts = new HashSet<Part>();
        try (var files = Files.walk(LAUNCHER, 4)) {
            for (var file : files.filter(ShippedParts::isOfServer).toList()) {
                addContents(file, parts);
            }
        }
        return parts;
    }

    private static boolean isOfServer(Path file) {
        var path = LAUNCHER.relativize(file);
        return path.startsWith(Path.of("lib")) && path.toString().endsWith(".jar")
                || path.getName(0).toString().startsWith("server-")
                        && path.toString().endsWith(".jar");
    }

    private static void addContents(Path jar, Set<Part> parts) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream()
                    .filter(each -> each.getName().matches("META-INF/maven/.*/pom\\.properties"))
                    .toList()) {
                var names = new Properties();
                names.load(zip.getInputStream(entry));
                parts.add(new Part(
                        names.getProperty("groupId") + ":" + names.getProperty("artifactId"),
                        names.getProperty("version", "")));
            }
        }
    }
}
