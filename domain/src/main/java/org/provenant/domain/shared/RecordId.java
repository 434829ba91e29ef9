package org.provenant.domain.shared;

import java.io.Serializable;

/** Number of a record, in a type of its own for each kind of record. */
public interface RecordId extends Serializable {

    long value();
}
