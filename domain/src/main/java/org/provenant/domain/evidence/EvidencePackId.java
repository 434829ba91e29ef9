package org.provenant.domain.evidence;

import org.provenant.domain.shared.RecordId;

/** Number of an {@link EvidencePack}. */
public record EvidencePackId(long value) implements RecordId {}
