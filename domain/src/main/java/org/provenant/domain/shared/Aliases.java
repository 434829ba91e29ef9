package org.provenant.domain.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people write for a name of ours, in every language, kept as data: {@code NAME = one word | another | …}.
 *
 * <p>Case and punctuation make no difference. Accents may be left out, but other accents are other words: Tên hãng
 * (maker) is not Tên hàng (goods), and Ten hang could be either, so it is nothing.
 */
public final class Aliases {

    private static final String MARKS = "~";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private final Map<String, List<Alias>> byPlainWords = new HashMap<>();
    private int mostWords;

    private Aliases() {}

    /**
     * @param words each word with its marks behind its letters
     * @param name what it stands for
     */
    private record Alias(List<String> words, String name) {

        /** Whether this may be meant by words of the same letters: the same marks, or none, on each. */
        boolean fits(List<String> typed) {
            for (int i = 0; i < words.size(); i++) {
                if (!typed.get(i).equals(words.get(i)) && typed.get(i).contains(MARKS)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The words in a properties file that lies beside a class. The names themselves are among the words. */
    public static Aliases of(Class<?> beside, String file) {
        var aliases = new Aliases();
        WordFile.read(beside, file).forEach((name, list) -> {
            aliases.add(name, name);
            for (var words : list.split("\\|")) {
                aliases.add(words, name);
            }
        });
        return aliases;
    }

    private void add(String text, String name) {
        var alias = new Alias(marked(text), name);
        var same = byPlainWords.computeIfAbsent(letters(alias.words()), key -> new ArrayList<>());
        mostWords = Math.max(mostWords, alias.words().size());
        for (var other : same) {
            if (other.words().equals(alias.words()) && !other.name().equals(name)) {
                throw new IllegalStateException("\"" + text + "\" stands for " + other.name() + " and for " + name);
            }
        }
        same.add(alias);
    }

    /** The one name that these words stand for. */
    public Optional<String> find(String text) {
        return find(marked(text));
    }

    private Optional<String> find(List<String> typed) {
        var names = new HashSet<String>();
        for (var alias : byPlainWords.getOrDefault(letters(typed), List.of())) {
            if (alias.words().equals(typed)) {
                return Optional.of(alias.name());
            }
            if (alias.fits(typed)) {
                names.add(alias.name());
            }
        }
        return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
    }

    /** A name found among other words, and how many letters of them stand for it. */
    public record Within(String name, int letters) {}

    /** The name of the longest of our wordings within a text; nothing if two of the same length differ. */
    public Optional<Within> longestWithin(String text) {
        var words = marked(text);
        var best = new Within("", 0);
        var names = new HashSet<String>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + mostWords); to++) {
                var part = words.subList(from, to);
                int length = letters(part).length();
                var name = length < best.letters() ? Optional.<String>empty() : find(part);
                if (name.isPresent()) {
                    if (length > best.letters()) {
                        names.clear();
                    }
                    names.add(name.get());
                    best = new Within(name.get(), length);
                }
            }
        }
        return names.size() == 1 ? Optional.of(best) : Optional.empty();
    }

    /** The words without their marks. */
    private static String letters(List<String> marked) {
        var letters = new StringBuilder();
        for (var word : marked) {
            int marks = word.indexOf(MARKS);
            letters.append(letters.isEmpty() ? "" : " ").append(marks < 0 ? word : word.substring(0, marks));
        }
        return letters.toString();
    }

    private static String tidy(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(lower).replaceAll(" ").strip();
    }

    /** Where in a syllable a tone mark stands is a habit (hóa, hoá), so the marks go behind the letters, sorted. */
    private static List<String> marked(String text) {
        var marked = new ArrayList<String>();
        for (var word : tidy(text).split(" ")) {
            var letters = new StringBuilder();
            var marks = new ArrayList<Character>();
            for (char c : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
                if (c == 'đ') {
                    letters.append('d');
                    marks.add(c);
                } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
                    marks.add(c);
                } else {
                    letters.append(c);
                }
            }
            marks.sort(null);
            marks.forEach(mark -> letters.append(MARKS).append(mark));
            marked.add(letters.toString());
        }
        return marked;
    }
}
