package org.provenant.application.shared.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Lets XML through only if its tags follow each other closely and have few attributes. A parser must hold a whole tag in
 * memory, and no tag holds a second {@code <}, so this bounds what the parser holds; and it compares each attribute and
 * namespace of a tag with all others, so this bounds how long it takes.
 */
final class BoundedMarkup extends FilterInputStream {

    /** More than any cell's text with every character escaped. */
    private static final int FARTHEST = 512 << 10;

    /** Several times what any tag of a document has. */
    private static final int MOST_ATTRIBUTES = 100;

    private static final byte NO_QUOTE = 0;

    private final String part;
    private int sinceTag;
    private boolean inTag;
    private byte quote;
    private int attributes;

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
            if (buffer[i] == '<') {
                sinceTag = 0;
                inTag = true;
                quote = NO_QUOTE;
                attributes = 0;
            } else {
                if (inTag) {
                    inTag(buffer[i]);
                }
                if (++sinceTag > FARTHEST || attributes > MOST_ATTRIBUTES) {
                    throw new RuleViolated(FileRule.FILE_DAMAGED, part);
                }
            }
        }
        return got;
    }

    /** Comments and instructions have no attributes; a tag ends where no value is open. */
    private void inTag(byte letter) {
        if (quote != NO_QUOTE) {
            quote = letter == quote ? NO_QUOTE : quote;
        } else if (letter == '"' || letter == '\'') {
            quote = letter;
        } else if (letter == '=') {
            attributes++;
        } else if (letter == '>' || sinceTag == 0 && (letter == '!' || letter == '?')) {
            inTag = false;
        }
    }
}
