package org.provenant.domain.usage;

/** What a custodian says of a device when asked. */
public enum ConfirmationAnswer {
    IN_USE,
    NOT_USED,
    NOT_WITH_ME;

    /** Whether somebody must say why, so that it can be looked after. */
    public boolean needsRemark() {
        return this != IN_USE;
    }

    /** Whether the custodian has the device before them. */
    public boolean isSeen() {
        return this != NOT_WITH_ME;
    }
}
