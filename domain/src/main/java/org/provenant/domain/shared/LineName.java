package org.provenant.domain.shared;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a paper, to be named inside a sentence as people say it.
 *
 * @param number number of the permit or declaration
 */
public record LineName(Paper paper, String number, int lineNo) implements Serializable {

    private static final Pattern LABEL = Pattern.compile("(.+) / (\\d{1,9})");

    /** What the line stands on. */
    public enum Paper {
        PERMIT,
        DECLARATION
    }

    /** The line that a label names; nothing if it is no such label. */
    public static Optional<LineName> read(Paper paper, String label) {
        var read = LABEL.matcher(label);
        return read.matches()
                ? Optional.of(new LineName(paper, read.group(1), Integer.parseInt(read.group(2))))
                : Optional.empty();
    }

    /** The short label that the history keeps and lists of devices name, for example {@code 12/GP-BKHCN / 1}. */
    @Override
    public String toString() {
        return number + " / " + lineNo;
    }
}
