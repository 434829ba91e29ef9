package org.provenant.domain.reporting;

import java.io.Serializable;

/**
 * The outcome of one check.
 *
 * @param check what was checked
 * @param examined how many lines or devices were looked at
 * @param failed how many of them did not pass
 */
public record CheckOutcome(ReportCheck check, int examined, int failed) implements Serializable {

    public boolean passed() {
        return failed == 0;
    }
}
