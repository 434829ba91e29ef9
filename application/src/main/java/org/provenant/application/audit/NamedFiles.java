package org.provenant.application.audit;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.domain.audit.FieldChange;

/** The files that the history names, each by its digest in a field of its own; gathered by several threads. */
final class NamedFiles {

    private static final Pattern NAMING = Pattern.compile(FieldChange.OF_FILES + "\"");

    /**
     * The first edition of the rule book names the files that come with the product instead; an uploaded one is named by
     * its upload as well.
     */
    private static final String NAMES_OTHERS = "RuleBookEdition";

    private static final long UNNUMBERED = Long.MAX_VALUE;

    private final Map<String, Long> first = new HashMap<>();

    /**
     * Looks through a change.
     *
     * @param fields as they are kept, JSON in UTF-8
     * @param number of the entry that the change belongs to; none if it is in no chain
     */
    void read(String entity, byte[] fields, @Nullable Long number) {
        var json = new String(fields, StandardCharsets.UTF_8);
        // Nearly no change brings a file, and taking each apart would take longer than all the rest.
        if (!NAMING.matcher(json).find() || entity.equals(NAMES_OTHERS)) {
            return;
        }
        for (var field : ChangeFields.read(json)) {
            field.fileDigest().ifPresent(digest -> add(digest, Objects.requireNonNullElse(number, UNNUMBERED)));
        }
    }

    private synchronized void add(String digest, long number) {
        first.merge(digest, number, Math::min);
    }

    /** All of them, to be changed at will. */
    synchronized Set<String> digests() {
        return new TreeSet<>(first.keySet());
    }

    /** The number of the first entry that names the file; nothing if none does or none has a number. */
    synchronized @Nullable Long firstNaming(String digest) {
        var number = first.get(digest);
        return number == null || number == UNNUMBERED ? null : number;
    }
}
