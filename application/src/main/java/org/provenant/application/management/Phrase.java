package org.provenant.application.management;

import java.util.List;
import org.provenant.domain.shared.Terms;

/**
 * What stands in a cell as a sentence with values.
 *
 * @param key of the terms
 */
record Phrase(String key, List<Object> values) {

    Phrase(String key, Object... values) {
        this(key, List.of(values));
    }

    String in(Terms terms) {
        return terms.text(key, values.toArray());
    }
}
