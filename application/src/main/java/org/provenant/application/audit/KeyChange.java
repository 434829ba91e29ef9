package org.provenant.application.audit;

import org.provenant.domain.audit.AuditEntry;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.audit.SignedCheckpoint;

/**
 * A key that follows another one, as the other one has signed it.
 *
 * @param number place in the chain of the entry that made the key
 * @param position of the change among those of the entry, from 0
 * @param signed the first checkpoint by an earlier key that covers the entry
 */
public record KeyChange(long number, AuditEntry entry, long position, RecordChange change, SignedCheckpoint signed) {}
