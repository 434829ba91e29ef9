package org.provenant.domain.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people write for a name of ours, in every language, kept as data: {@code NAME = one word | another | …}.
 * Accents, case and punctuation make no difference.
 */
public final class Aliases {

    private final Map<String, String> nameByWords;

    private Aliases(Map<String, String> nameByWords) {
        this.nameByWords = nameByWords;
    }

    /** The words in a properties file that lies beside a class. The names themselves are among the words. */
    public static Aliases of(Class<?> beside, String file) {
        var words = new HashMap<String, String>();
        WordFile.read(beside, file).forEach((name, list) -> {
            add(words, name, name);
            for (var word : list.split("\\|")) {
                add(words, word, name);
            }
        });
        return new Aliases(Map.copyOf(words));
    }

    private static void add(Map<String, String> words, String word, String name) {
        var before = words.put(Text.plain(word), name);
        if (before != null && !before.equals(name)) {
            throw new IllegalStateException("\"" + word + "\" stands for " + before + " and for " + name);
        }
    }

    /** The name that these words stand for. */
    public Optional<String> find(String words) {
        return Optional.ofNullable(nameByWords.get(Text.plain(words)));
    }

    /** Every plain wording with its name. */
    public Map<String, String> all() {
        return nameByWords;
    }
}
