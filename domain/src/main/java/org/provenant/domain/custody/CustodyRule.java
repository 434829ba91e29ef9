package org.provenant.domain.custody;

import org.provenant.domain.shared.Rule;

/** Rules on who holds a device, and where. */
public enum CustodyRule implements Rule {
    NOTHING_CHOSEN,
    ALREADY_THERE,
    BEFORE_PRESENT_STAY,
    IN_THE_FUTURE,
    TOO_MANY_AT_ONCE,
    /** Processed goods leave by the export of their contract; names device, permit and the source of the rule. */
    EXPORT_OF_CONTRACT_NEEDED,
    /** Processed goods are neither sold nor kept here; names device, permit, stage and the source of the rule. */
    LEAVES_ABROAD_ONLY,
    /** No rule is known that lets processed goods be destroyed here; names as above. */
    DISPOSAL_HERE_NOT_KNOWN
}
