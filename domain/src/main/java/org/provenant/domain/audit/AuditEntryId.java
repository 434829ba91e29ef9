package org.provenant.domain.audit;

import org.provenant.domain.shared.RecordId;

/** Number by which the register calls an {@link AuditEntry}; not its place in the chain. */
public record AuditEntryId(long value) implements RecordId {}
