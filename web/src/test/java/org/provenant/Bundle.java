package org.provenant;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One properties file of texts as it is written, with keys that stand in it twice.
 *
 * @param texts text by key
 * @param doubled keys that stand in the file more than once
 */
record Bundle(Path file, TreeMap<String, String> texts, Set<String> doubled) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[,}]");

    /** The files do not change under the tests, and some ask for one at each of its keys. */
    private static final Map<Path, Bundle> READ = new ConcurrentHashMap<>();

    static Bundle read(Path file) {
        return READ.computeIfAbsent(file, Bundle::parse);
    }

    private static Bundle parse(Path file) {
        try {
            var texts = new TreeMap<String, String>();
            var doubled = new TreeSet<String>();
            for (var line :
                    Files.readString(file).replaceAll("\\\\\\R\\s*", "").lines().toList()) {
                var parsed = new Properties();
                parsed.load(new StringReader(line));
                for (var key : parsed.stringPropertyNames()) {
                    if (texts.put(key, parsed.getProperty(key)) != null) {
                        doubled.add(key);
                    }
                }
            }
            return new Bundle(file, texts, doubled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All Vietnamese bundles of all modules. */
    static List<Bundle> vietnamese() {
        var found = new ArrayList<Bundle>();
        for (var root : Sources.resources()) {
            Sources.files(root, "_vi.properties").forEach(file -> found.add(read(file)));
        }
        return found;
    }

    /** The English partner: {@code …_en.properties}, or the one without a language that stands in for all others. */
    Bundle english() {
        var name = file.getFileName().toString();
        var named = file.resolveSibling(name.replace("_vi.", "_en."));
        return read(Files.exists(named) ? named : file.resolveSibling(name.replace("_vi.", ".")));
    }

    String name() {
        return file.getFileName().toString().replaceFirst("(_[a-z]{2})?\\.properties$", "");
    }

    Set<String> keys() {
        return texts.keySet();
    }

    /** The numbers of the values that a text names. */
    static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
