package org.provenant.domain.audit;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link SigningKey}. */
public record SigningKeyId(long value) implements RecordId {}
