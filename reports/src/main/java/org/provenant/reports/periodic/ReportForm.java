package org.provenant.reports.periodic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The layout used. No official form could be obtained, so the layout is a proposal until somebody confirms it.
 *
 * @param code the form's code, for example RP-SP
 * @param version the form's version
 * @param verifiedBy who confirmed that the authority accepts this form, if anybody did
 * @param verifiedOn when
 */
public record ReportForm(
        String code,
        String version,
        @Nullable String verifiedBy,
        @Nullable LocalDate verifiedOn) {

    /** Whether somebody confirmed the form; pages ask it. */
    public boolean verified() {
        return verifiedBy != null;
    }
}
