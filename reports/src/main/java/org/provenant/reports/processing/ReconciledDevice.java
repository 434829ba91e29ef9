package org.provenant.reports.processing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registered device that was there in the year.
 *
 * @param serialNumber none if it has none
 * @param declaration number of the declaration on which it came in
 * @param opening whether it was there when the year began
 * @param outOn the day in the year on which it left; none if it did not
 * @param outBy number of the export declaration, or whatever else proves that it left
 * @param destination two-letter code of the country to which it went
 * @param closing whether it was there when the year ended
 */
public record ReconciledDevice(
        String assetTag,
        @Nullable String serialNumber,
        String name,
        String hsCode,
        String declaration,
        LocalDate receivedOn,
        boolean opening,
        @Nullable LocalDate outOn,
        @Nullable String outBy,
        @Nullable String destination,
        boolean closing)
        implements Serializable {

    /** Whether it came in during the year. */
    public boolean cameIn() {
        return !opening;
    }

    /** Whether it left during the year, for good. */
    public boolean wentOut() {
        return !closing;
    }
}
