package org.provenant.application.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.provenant.domain.shared.Text;

/**
 * The places, custodians or permits of a company by everything that people call them, without regard to accents and case. An
 * unknown name is never made from a typo; it becomes a question with the nearest known names.
 */
public final class KnownNames {

    private static final int MOST_QUESTIONS = 200;

    private final Map<String, Set<Long>> ids = new HashMap<>();
    private final Map<Long, String> labels = new HashMap<>();
    private final Map<String, List<Object>> nearest = new HashMap<>();
    private final Function<String, List<String>> finder;

    /** @param finder finds the nearest known names in the database */
    public KnownNames(Function<String, List<String>> finder) {
        this.finder = finder;
    }

    /** Makes something known under several names, of which the label is the one to show. */
    public void add(long id, String label, String... names) {
        labels.put(id, label);
        for (var name : names) {
            ids.computeIfAbsent(Text.plain(name), key -> new HashSet<>()).add(id);
        }
    }

    /** Everything that has this name: none, one or several. */
    public List<Long> find(String name) {
        return List.copyOf(ids.getOrDefault(Text.plain(name), Set.of()));
    }

    /** The labels of several, to choose from. */
    public List<Object> labels(List<Long> several) {
        return several.stream()
                .map(id -> (Object) labels.getOrDefault(id, ""))
                .sorted()
                .toList();
    }

    /** The known names nearest to an unknown one; for the first {@value #MOST_QUESTIONS} unknown names. */
    public List<Object> nearest(String name) {
        if (nearest.size() >= MOST_QUESTIONS && !nearest.containsKey(name)) {
            return List.of("…");
        }
        return nearest.computeIfAbsent(name, unknown -> {
            List<Object> found = new ArrayList<>(finder.apply(unknown));
            return found.isEmpty() ? List.of("—") : found;
        });
    }
}
