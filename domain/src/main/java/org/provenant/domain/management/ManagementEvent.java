package org.provenant.domain.management;

/** What happens to a device, as its history card tells it. */
public enum ManagementEvent {
    DECLARED,
    RECEIVED,
    PLACED,
    STAGE_CHANGED,
    PURPOSE_CHANGED,
    COUNTED,
    BREACH_FOUND,
    BREACH_CLOSED,
    DISPOSAL_ORDERED
}
