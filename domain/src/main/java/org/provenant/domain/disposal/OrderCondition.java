package org.provenant.domain.disposal;

/** What has to hold before a disposal goes on. */
public enum OrderCondition {
    DEVICES,
    DEVICE_STAGE,
    ROUTE_OF_CASE,
    INTERNAL_USE,
    WASTE_CODE,
    PAPER,
    PARTNER,
    NOTICE,
    DECLARATION,
    NO_DATA,
    NO_HOLD
}
