package org.provenant.application.intake.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers what words mean, for columns in which the same few words stand a hundred thousand times. */
final class Remembered<T> implements Function<String, T> {

    private static final int MOST = 1_000;

    private final Function<String, T> reader;
    private final Map<String, T> meanings = new HashMap<>();

    Remembered(Function<String, T> reader) {
        this.reader = reader;
    }

    @Override
    public T apply(String words) {
        var known = meanings.get(words);
        if (known != null) {
            return known;
        }
        var meaning = reader.apply(words);
        if (meanings.size() < MOST) {
            meanings.put(words, meaning);
        }
        return meaning;
    }
}
