package org.provenant.backup;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a backup cannot be made, read or restored: the key of a sentence of the launcher, and what to fill in. */
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] values;

    BackupRefused(String key, Object... values) {
        this(null, key, values);
    }

    BackupRefused(@Nullable Throwable cause, String key, Object... values) {
        super(key + Arrays.asList(values), cause);
        this.key = key;
        this.values = values.clone();
    }

    /** Key of the sentence. */
    public String key() {
        return key;
    }

    /** What to fill in. */
    public List<Object> values() {
        return List.of(values);
    }
}
