package org.provenant.domain.custody;

import org.provenant.domain.shared.Rule;

/** Rules on who holds a device, and where. */
public enum CustodyRule implements Rule {
    NOTHING_CHOSEN,
    ALREADY_THERE,
    BEFORE_PRESENT_STAY,
    IN_THE_FUTURE,
    TOO_MANY_AT_ONCE
}
