package org.provenant.web.platform.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.provenant.domain.shared.RuleViolated;

/** Refuses to read on when a body turns out larger than allowed, whatever length it announced. */
final class LimitedStream extends FilterInputStream {

    private final int most;
    private long read;

    LimitedStream(InputStream in, int most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > most) {
            throw new RuleViolated(ApiRule.BODY_TOO_LARGE, most);
        }
    }
}
