package org.provenant.application.audit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.audit.Outcome;

/** Which entries are looked for; what is nothing does not narrow the list. */
public record HistoryQuery(Who who, What what, When when, Readings readings) implements Serializable {

    /** Every entry but the readings of auditors. */
    public static final HistoryQuery ALL = new HistoryQuery(Who.ANYBODY, What.ANYTHING, When.EVER, Readings.LEFT_OUT);

    /**
     * Whose acts.
     *
     * @param name words in a name of whoever did it, of that moment, of today or of any time between
     * @param user number of the user
     */
    public record Who(@Nullable String name, @Nullable Long user) implements Serializable {

        static final Who ANYBODY = new Who(null, null);
    }

    /**
     * Which acts.
     *
     * @param useCase what was done, by the name of the use case
     * @param entity kind of a record that it changed
     * @param record number of that record; with its kind
     * @param label words in the name that a changed record had at the time, with or without accents
     * @param fields one of these fields it changed; none does not narrow
     */
    public record What(
            @Nullable String useCase,
            @Nullable String entity,
            @Nullable Long record,
            @Nullable String label,
            Set<String> fields,
            @Nullable Outcome outcome,
            @Nullable Channel channel)
            implements Serializable {

        static final What ANYTHING = new What(null, null, null, null, Set.of(), null, null);

        public What {
            fields = Set.copyOf(fields);
        }

        /** Whether only acts are looked for that changed something particular. */
        public boolean isAboutChanges() {
            return entity != null || label != null || !fields.isEmpty();
        }
    }

    /**
     * Acts of which days, in Vietnam.
     *
     * @param happened whether the days are those on which it really happened, not those of recording
     */
    public record When(@Nullable LocalDate from, @Nullable LocalDate to, boolean happened) implements Serializable {

        static final When EVER = new When(null, null, false);
    }

    /** What becomes of the entries that say what auditors opened. */
    public enum Readings {
        LEFT_OUT,
        AMONG_ALL,
        ALONE
    }
}
