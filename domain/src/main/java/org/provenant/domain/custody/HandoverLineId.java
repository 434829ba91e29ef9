package org.provenant.domain.custody;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link HandoverLine}. */
public record HandoverLineId(long value) implements RecordId {}
