package org.provenant.application.audit;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.Outcome;

/**
 * Which entries are looked for; what is nothing does not narrow the list.
 *
 * @param actor words in the name of whoever did it
 * @param useCase what was done
 * @param from first day of recording, in Vietnam
 * @param to last day of recording
 */
public record HistoryQuery(
        @Nullable String actor,
        @Nullable String useCase,
        @Nullable Outcome outcome,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Serializable {

    /** Every entry. */
    public static final HistoryQuery ALL = new HistoryQuery(null, null, null, null, null);
}
