package org.provenant.application.custody;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a device stood where, in whose hands. */
record Stood(
        LocalDate since,
        @Nullable LocalDate until,
        String placeCode,
        String placeName,
        @Nullable String custodianCode,
        @Nullable String custodianName) {

    static Stood of(CustodyHistory.StayRow row) {
        return new Stood(
                row.since(), row.until(), row.placeCode(), row.placeName(), row.custodianCode(), row.custodianName());
    }
}
