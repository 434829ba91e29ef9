package org.provenant.application.usecase;

import org.provenant.domain.shared.ValueRule;

/**
 * The database does not serve at this moment. What a use case was about to write is not there, except where it is
 * {@link ValueRule#OUTCOME_UNKNOWN}.
 */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ValueRule why;

    Unavailable(ValueRule why, Throwable cause) {
        super(why.key(), cause);
        this.why = why;
    }

    /** The history takes nothing at this moment, so that nothing may be shown whose reading has to be kept. */
    public static Unavailable historyBusy(RuntimeException cause) {
        return new Unavailable(ValueRule.HISTORY_BUSY, cause);
    }

    /**
     * {@link ValueRule#DATABASE_AWAY}, {@link ValueRule#STORAGE_FULL}, {@link ValueRule#OUTCOME_UNKNOWN} or
     * {@link ValueRule#HISTORY_BUSY}.
     */
    public ValueRule why() {
        return why;
    }

    /** When it makes sense to ask again: a server that starts again needs seconds, a full disk needs a person. */
    public int retryAfterSeconds() {
        return why == ValueRule.STORAGE_FULL ? 60 : 5;
    }
}
