package org.provenant.domain.valuation;

import org.provenant.domain.shared.Rule;

/** Rules on the values of devices. */
public enum ValuationRule implements Rule {
    /** A cost is a sum of whole đồng above nought. */
    COST_INVALID,
    LIFE_INVALID,
    /** The life lies outside the band; names both ends of the band. */
    LIFE_OUTSIDE_BAND,
    BAND_UNKNOWN,
    /** A tool is written off sooner; names the months that are most. */
    TOOL_LIFE_TOO_LONG,
    /** What costs as much as a fixed asset belongs to a band; the rule book says from which cost on. */
    BAND_NEEDED,
    /** What costs less than a fixed asset belongs to no band. */
    BAND_NOT_FOR_TOOLS,
    /** The rule book says nothing of the cost from which on something is a fixed asset on that day. */
    THRESHOLD_UNKNOWN,
    USED_BEFORE_IT_CAME,
    /** Nobody knows what a day to come will be. */
    USED_IN_THE_FUTURE,
    TOO_MANY_AT_ONCE
}
