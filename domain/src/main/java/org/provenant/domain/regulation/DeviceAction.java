package org.provenant.domain.regulation;

/** What can be done with a device that came in for internal use; each is checked against what binds the device. */
public enum DeviceAction {
    /** Take it into the register at the place where it first stands. */
    RECEIVE,
    /** Correct what describes it. */
    EDIT,
    /** Bring it to another place. */
    MOVE,
    /** Give it into other hands. */
    HAND_OVER,
    PUT_INTO_USE,
    STORE,
    REPAIR_HERE,
    REPAIR_ABROAD,
    END_USE,
    APPROVE_DISPOSAL,
    RE_EXPORT,
    /** Record its export under the processing contract by which it came. */
    EXPORT_PROCESSED,
    /** Send it back to the supplier. */
    RETURN,
    DESTROY,
    LIQUIDATE,
    REPORT_LOSS,
    FIND_AGAIN,
    /** Take it out of the register with its whole import. */
    WITHDRAW,
    SELL,
    GIVE,
    PLEDGE,
    LEASE,
    /** Hand it to another legal entity in any other way. */
    TRANSFER_OUT,
    /** Use it for anything but the permitted purpose. */
    OTHER_PURPOSE;

    /**
     * Whether it takes the device out of the permitted use, which is closed as long as no rule opens it (Article 21 of
     * Circular 38/2015/TT-BTC; Circular 26/2025/TT-BKHCN).
     */
    public boolean isDisposition() {
        return switch (this) {
            case LIQUIDATE, SELL, GIVE, PLEDGE, LEASE, TRANSFER_OUT, OTHER_PURPOSE -> true;
            default -> false;
        };
    }

    /** Whether another legal entity gets hold of the device. */
    public boolean isOutward() {
        return switch (this) {
            case SELL, GIVE, PLEDGE, LEASE, TRANSFER_OUT -> true;
            default -> false;
        };
    }

    /** Whether the authority can consent to it. */
    public boolean canBeConsentedTo() {
        return this == MOVE || isDisposition();
    }

    /** Whether the device is used with it, so that nothing of it may begin once its time is over. */
    public boolean isUse() {
        return this == PUT_INTO_USE || this == LEASE || this == OTHER_PURPOSE;
    }

    /** Whether the device comes back from it, so that neither the repairer nor the workshop counts as its new keeper. */
    public boolean isRepair() {
        return this == REPAIR_HERE || this == REPAIR_ABROAD;
    }
}
