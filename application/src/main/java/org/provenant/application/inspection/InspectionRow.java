package org.provenant.application.inspection;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One inspection.
 *
 * @param aim what is to be found out
 * @param closedOn none while it is open
 * @param openFindings findings that are not closed
 * @param waiting papers that the company is still to give
 * @param overdue those of them whose day has passed
 * @param version for edits
 */
public record InspectionRow(
        long id,
        String name,
        @Nullable String aim,
        LocalDate periodFrom,
        LocalDate periodTo,
        String openedBy,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String conclusion,
        int samples,
        int findings,
        int openFindings,
        int requests,
        int waiting,
        int overdue,
        int version)
        implements Serializable {

    public boolean isOpen() {
        return closedOn == null;
    }
}
