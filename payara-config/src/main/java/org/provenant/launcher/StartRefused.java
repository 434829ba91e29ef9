package org.provenant.launcher;

import org.jspecify.annotations.Nullable;
import org.provenant.backup.BackupRefused;

/** Why Provenant cannot start: one sentence that says what is wrong, where, why, and what to do next. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String key, Object... values) {
        super(Words.of(key, values));
    }

    StartRefused(@Nullable Throwable cause, String key, Object... values) {
        super(Words.of(key, values), cause);
    }

    /** In the words for what is wrong with a backup. */
    static StartRefused of(BackupRefused refused) {
        return new StartRefused(
                refused, refused.key(), refused.values().stream().toArray());
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
