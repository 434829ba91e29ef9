package org.provenant.application.intake.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Lets XML through only if its tags follow each other closely. A parser must hold a whole tag in memory, and no tag
 * holds a second {@code <}, so this bounds what the parser holds.
 */
final class BoundedMarkup extends FilterInputStream {

    /** More than any cell's text with every character escaped. */
    private static final int FARTHEST = 512 << 10;

    private final String part;
    private int sinceTag;

    BoundedMarkup(InputStream in, String part) {
        super(in);
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        for (int i = offset; i < offset + got; i++) {
            sinceTag = buffer[i] == '<' ? 0 : sinceTag + 1;
            if (sinceTag > FARTHEST) {
                throw new RuleViolated(IntakeRule.FILE_DAMAGED, part);
            }
        }
        return got;
    }
}
