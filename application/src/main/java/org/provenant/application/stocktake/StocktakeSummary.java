package org.provenant.application.stocktake;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;

/**
 * One stocktake with its counts.
 *
 * @param closedOn none while it runs
 * @param expected how many devices should be there
 * @param seen how many of them were seen
 * @param unresolved differences that nobody has resolved, those not seen yet included
 * @param overdue whether it runs although its last day has passed
 * @param version for edits
 */
public record StocktakeSummary(
        long id,
        String number,
        String name,
        @Nullable String basis,
        LocalDate countUntil,
        String openedBy,
        Instant openedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String conclusion,
        int expected,
        int seen,
        int surplus,
        int unresolved,
        boolean overdue,
        @Nullable Language language,
        @Nullable String pdfDigest,
        @Nullable String xlsxDigest,
        int version)
        implements Serializable {

    public boolean isOpen() {
        return closedAt == null;
    }

    /** How much of what is expected was seen, in percent. */
    public int percent() {
        return expected == 0 ? 0 : seen * 100 / expected;
    }
}
