package org.provenant.reports.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value that an act changed, in the words of the paper's language.
 *
 * @param record the kind of record and its name; nothing for an act that changed no record
 * @param field the field; nothing if the act changed none
 * @param before empty for nothing
 * @param after empty for nothing
 */
public record EvidenceLine(
        @Nullable String record,
        Act act,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after) {

    /**
     * What was done.
     *
     * @param number its place in the history
     * @param happenedOn the day on which it really happened, if that was another
     * @param actor who did it, by the name of that moment
     * @param outcome what became of it, unless it was done
     */
    public record Act(
            long number,
            Instant recordedAt,
            @Nullable LocalDate happenedOn,
            String actor,
            String useCase,
            @Nullable String reason,
            @Nullable String outcome) {}
}
