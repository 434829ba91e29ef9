package org.provenant.application.usecase;

import java.io.Serializable;
import org.provenant.domain.shared.RecordId;

/**
 * A record that an act names without knowing more of its kind than the word for it. Among the arguments of a use case it
 * stands in the entry like a {@link RecordId}.
 *
 * @param entity kind of record, by the name of its domain class
 * @param id its number; 0 for all records of the kind, as a list shows them
 */
public record NamedRecord(String entity, long id) implements Serializable {

    /** All records of a kind. */
    public static NamedRecord allOf(String entity) {
        return new NamedRecord(entity, 0);
    }

    @Override
    public String toString() {
        return entity + ":" + id;
    }
}
