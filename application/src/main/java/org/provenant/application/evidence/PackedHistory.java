package org.provenant.application.evidence;

import java.util.List;
import org.provenant.domain.audit.AuditEntry;
import org.provenant.domain.audit.RecordChange;

/**
 * The part of the history that a pack holds.
 *
 * @param records whose changes were looked for
 * @param entries by number
 * @param changes by entry and position; each entry is among the entries
 */
record PackedHistory(List<PackRecord> records, List<Entry> entries, List<Change> changes) {

    PackedHistory {
        records = List.copyOf(records);
        entries = List.copyOf(entries);
        changes = List.copyOf(changes);
    }

    /** @param number its place in the chain, from 1 */
    record Entry(long number, AuditEntry entry) {}

    /**
     * @param number the entry's place in the chain
     * @param position among the changes of the entry, from 0
     */
    record Change(long number, long position, RecordChange change) {}
}
