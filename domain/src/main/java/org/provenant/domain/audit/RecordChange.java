package org.provenant.domain.audit;

import java.io.Serializable;
import java.util.List;

/**
 * What an act did to one record.
 *
 * @param kind made or changed
 * @param entity the kind of record, by the name of its domain class
 * @param recordId the record's number
 * @param label what the record was called at the time
 * @param fields every field that changed, in the order of their names
 */
public record RecordChange(ChangeKind kind, String entity, long recordId, String label, List<FieldChange> fields)
        implements Serializable {

    public RecordChange {
        fields = List.copyOf(fields);
    }
}
