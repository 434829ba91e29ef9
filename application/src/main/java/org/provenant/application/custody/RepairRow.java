package org.provenant.application.custody;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One repair in a list or on its card.
 *
 * @param country two letters; none in Vietnam
 * @param away how many devices are not back yet
 * @param overdueDays how many days the expected day has passed; 0 if it has not, or all are back
 * @param version for edits
 */
public record RepairRow(
        long id,
        String number,
        String repairer,
        @Nullable String country,
        @Nullable String contract,
        @Nullable String exportPaper,
        LocalDate sentOn,
        LocalDate expectedOn,
        String reason,
        int devices,
        int away,
        int overdueDays,
        String recordedBy,
        Instant recordedAt,
        boolean allBack,
        int version)
        implements Serializable {

    /** Whether it is done outside Vietnam. */
    public boolean isAbroad() {
        return country != null && !country.equals("VN");
    }
}
