package org.provenant.domain.custody;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link RepairLine}. */
public record RepairLineId(long value) implements RecordId {}
