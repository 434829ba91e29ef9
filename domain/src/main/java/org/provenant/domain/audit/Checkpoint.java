package org.provenant.domain.audit;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a history held at one moment, in a few lines: its name, how many entries, the root of the tree over them, and
 * when that was. Its text is the body of a checkpoint as <a href="https://c2sp.org/tlog-checkpoint">tlog-checkpoint</a>
 * of the C2SP describes, so that tools of others read it.
 *
 * @param origin name of the history, the same for as long as it is continued; no blanks and no plus sign
 * @param size entries
 * @param root of the tree over their leaves
 * @param madeAt to the second
 */
public record Checkpoint(String origin, long size, TreeHash root, Instant madeAt) implements Serializable {

    private static final Pattern ORIGIN = Pattern.compile("[^\\s+]+");
    private static final String TIME = "time ";
    private static final int LINES = 4;

    public Checkpoint {
        if (!ORIGIN.matcher(origin).matches() || size < 0) {
            throw new IllegalArgumentException("no history is called " + origin + " or has " + size + " entries");
        }
        madeAt = Instant.ofEpochSecond(madeAt.getEpochSecond());
    }

    /** The lines that are signed; the last ends like the others. */
    public String text() {
        return String.join(
                        "\n",
                        origin,
                        Long.toString(size),
                        Base64.getEncoder().encodeToString(root.bytes()),
                        TIME + madeAt)
                + "\n";
    }

    /**
     * Reads the lines back.
     *
     * @throws IllegalArgumentException if they are not exactly what {@link #text} writes
     */
    public static Checkpoint parse(String text) {
        var lines = List.of(text.split("\n", -1));
        if (lines.size() != LINES + 1 || !lines.get(3).startsWith(TIME)) {
            throw new IllegalArgumentException("not the lines of a checkpoint");
        }
        try {
            var read = new Checkpoint(
                    lines.get(0),
                    Long.parseLong(lines.get(1)),
                    TreeHash.of(Base64.getDecoder().decode(lines.get(2))),
                    Instant.parse(lines.get(3).substring(TIME.length())));
            if (!read.text().equals(text)) {
                throw new IllegalArgumentException("a checkpoint written in another way");
            }
            return read;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
