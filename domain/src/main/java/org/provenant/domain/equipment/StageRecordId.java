package org.provenant.domain.equipment;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link StageRecord}. */
public record StageRecordId(long value) implements RecordId {}
