package org.provenant.application.inspection;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.inspection.FindingOutcome;
import org.provenant.domain.inspection.FindingSeverity;
import org.provenant.domain.inspection.FindingState;
import org.provenant.domain.inspection.SubjectKind;

/**
 * One finding.
 *
 * @param number its number within the inspection
 * @param basis the rule or source that it rests on
 * @param subjectRecord number of the record that it is about, with its kind and the name it had
 * @param response the company's answer
 * @param version for edits
 */
public record FindingRow(
        long id,
        int number,
        FindingSeverity severity,
        String text,
        @Nullable String basis,
        @Nullable SubjectKind subjectKind,
        @Nullable Long subjectRecord,
        @Nullable String subjectLabel,
        String writtenBy,
        Instant writtenAt,
        FindingState state,
        @Nullable String response,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable FindingOutcome outcome,
        @Nullable String closingRemark,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        int version)
        implements Serializable {}
