package org.provenant.domain.management;

import static org.provenant.domain.management.ManagementColumn.*;

import java.util.List;

/** The reports that a company makes for itself, each with the columns that it can have in the order proposed. */
public enum ManagementKind {
    PERMIT_BALANCE(
            ManagementScope.DAY,
            PERMIT,
            LINE,
            GOODS,
            HS,
            UNIT,
            PERMITTED,
            DECLARED,
            RECEIVED,
            IN_USE,
            STORED,
            OTHER,
            GONE,
            LEFT),
    IN_USE_BY_PLACE(ManagementScope.DAY, PLACE, PURPOSE, PERMITTED_CASE, DEVICES, IN_USE, STORED, OTHER),
    PLAN_AND_PRACTICE(
            ManagementScope.NOW,
            PERMIT,
            LINE,
            GOODS,
            PLANNED_ROUTE,
            PLANNED_END,
            RESPONSIBLE,
            DEVICES,
            HERE,
            ORDERED,
            RE_EXPORTED,
            DESTROYED,
            LIQUIDATED,
            LOST,
            RETURNED,
            OTHERWISE),
    DISPOSALS(
            ManagementScope.PERIOD,
            ASSET_TAG,
            SERIAL_NUMBER,
            DEVICE,
            PERMIT,
            ROUTE,
            GONE_ON,
            ORDER,
            RECEIVER,
            DECLARATION,
            CONFIRMATION,
            EVIDENCE),
    BREACHES(
            ManagementScope.PERIOD,
            NUMBER,
            FOUND_ON,
            BREACH_KIND,
            ASSET_TAG,
            DEVICE,
            PERMIT,
            DESCRIPTION,
            BASIS,
            STATE,
            REMEDY,
            EVIDENCE,
            CLOSED_ON),
    STOCKTAKES(
            ManagementScope.PERIOD,
            NUMBER,
            NAME,
            OPENED_ON,
            CLOSED_ON,
            EXPECTED,
            SEEN,
            MISSING,
            ELSEWHERE,
            SURPLUS,
            UNRESOLVED),
    HISTORY_CARD(ManagementScope.DEVICE, DAY, EVENT, DETAIL, PLACE, CUSTODIAN, PAPER),
    DEPRECIATION(
            ManagementScope.DAY,
            ASSET_TAG,
            SERIAL_NUMBER,
            DEVICE,
            TREATMENT,
            USED_FROM,
            LIFE_MONTHS,
            ORIGINAL_COST,
            WRITTEN_OFF,
            REMAINING,
            GONE_ON,
            ACCOUNTING_PAPER);

    private final ManagementScope scope;
    private final List<ManagementColumn> columns;

    ManagementKind(ManagementScope scope, ManagementColumn... columns) {
        this.scope = scope;
        this.columns = List.of(columns);
    }

    /** What it is asked for. */
    public ManagementScope scope() {
        return scope;
    }

    /** All columns that it can have, as proposed. */
    public List<ManagementColumn> columns() {
        return columns;
    }
}
