package org.provenant.domain.custody;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link MoveRequestLine}. */
public record MoveRequestLineId(long value) implements RecordId {}
