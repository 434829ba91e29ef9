package org.provenant.domain.job;

import org.provenant.domain.shared.RecordId;

/** Number of a job. */
public record JobId(long value) implements RecordId {}
