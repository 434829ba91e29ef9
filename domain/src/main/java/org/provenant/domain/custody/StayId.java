package org.provenant.domain.custody;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link Stay}. */
public record StayId(long value) implements RecordId {}
