package org.provenant.application.inspection;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.inspection.RequestState;
import org.provenant.domain.inspection.SubjectKind;
import org.provenant.domain.shared.Attachment;

/**
 * One paper that was asked for, with what was given so far.
 *
 * @param number its number within the inspection
 * @param dueOn the last day on which it is in time
 * @param overdue whether it is still to be given and that day has passed
 * @param againBecause why it was asked for again, if it was
 * @param given what the company gave, the first first
 * @param version for edits
 */
public record RequestRow(
        long id,
        int number,
        String text,
        @Nullable SubjectKind subjectKind,
        @Nullable Long subjectRecord,
        @Nullable String subjectLabel,
        LocalDate dueOn,
        boolean overdue,
        String askedBy,
        Instant askedAt,
        RequestState state,
        @Nullable String againBecause,
        @Nullable Instant acceptedAt,
        @Nullable String closedBecause,
        @Nullable Instant closedAt,
        List<Given> given,
        int version)
        implements Serializable {

    public RequestRow {
        given = List.copyOf(given);
    }

    /**
     * Something given.
     *
     * @param file the file; none if a record of the register was named instead
     */
    public record Given(
            long id,
            @Nullable Attachment file,
            @Nullable SubjectKind subjectKind,
            @Nullable Long subjectRecord,
            @Nullable String subjectLabel,
            @Nullable String remark,
            String givenBy,
            Instant givenAt)
            implements Serializable {}
}
