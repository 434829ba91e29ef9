package org.provenant.domain.audit;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link HistoryCheckRecord}. */
public record HistoryCheckId(long value) implements RecordId {}
