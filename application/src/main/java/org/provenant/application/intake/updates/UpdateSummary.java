package org.provenant.application.intake.updates;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.intake.DeviceKey;
import org.provenant.domain.intake.UpdateSource;
import org.provenant.domain.intake.UpdateState;

/**
 * One update in a list.
 *
 * @param rows rows or devices that the last check looked at
 * @param changes devices that change, or have changed
 * @param refused rows or devices that cannot be changed
 * @param movedOn the day on which devices that move really do
 * @param startedBy the user's name
 * @param undone how many devices are again as they were; nothing before
 */
public record UpdateSummary(
        long id,
        UpdateSource source,
        String name,
        @Nullable DeviceKey deviceKey,
        @Nullable String clearWord,
        @Nullable LocalDate movedOn,
        UpdateState state,
        int rows,
        int changes,
        int refused,
        @Nullable String reason,
        String startedBy,
        Instant startedAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt,
        @Nullable Integer undone)
        implements Serializable {

    /** Devices that are like that already. */
    public int same() {
        return rows - changes - refused;
    }

    /** Devices to which something had happened when the update was taken back. */
    public int left() {
        return undone == null ? 0 : changes - undone;
    }

    public boolean sheet() {
        return source == UpdateSource.SHEET;
    }

    /** Whether nothing is declared or checked any more. */
    public boolean closed() {
        return state == UpdateState.APPLIED || state == UpdateState.UNDONE;
    }

    /** Whether it can be done as it was checked. */
    public boolean applicable() {
        return state == UpdateState.CHECKED && changes > 0 && (refused == 0 || !sheet());
    }
}
