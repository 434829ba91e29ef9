package org.provenant.domain.shared;

import java.io.Serializable;

/**
 * A rule that was broken under an earlier release and has no constant, and so no sentence, in this one. The history still
 * tells its name.
 *
 * @param key as it was written down
 */
public record FormerRule(String key) implements Rule, Serializable {

    @Override
    public String name() {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
