package org.provenant.domain.shared;

import java.util.Map;
import java.util.Optional;

/** A table of code prefixes kept as data: of several that fit a code, the longest one counts. */
public final class PrefixTable {

    private final Map<String, String> byPrefix;

    private PrefixTable(Map<String, String> byPrefix) {
        this.byPrefix = byPrefix;
    }

    /** The table in a properties file ({@code prefix = NAME}) that lies beside a class. */
    public static PrefixTable of(Class<?> beside, String file) {
        return new PrefixTable(WordFile.read(beside, file));
    }

    /** The name under the longest prefix of the code. */
    public Optional<String> longest(String code) {
        for (int length = code.length(); length > 0; length--) {
            var name = byPrefix.get(code.substring(0, length));
            if (name != null) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
