package org.provenant.application.permit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a permit stands today. */
public enum Validity {
    NOT_YET,
    VALID,
    EXPIRED,
    /** Taken back by the authority. */
    REVOKED;

    private static final String NOT_REVOKED = "(p.revoked_on is null or p.revoked_on > :today)";

    static Validity on(LocalDate day, LocalDate from, @Nullable LocalDate to, @Nullable LocalDate revokedOn) {
        if (revokedOn != null && !day.isBefore(revokedOn)) {
            return REVOKED;
        }
        if (day.isBefore(from)) {
            return NOT_YET;
        }
        return to != null && day.isAfter(to) ? EXPIRED : VALID;
    }

    /** The condition in SQL over {@code permit p} and {@code :today}. */
    String condition() {
        return switch (this) {
            case NOT_YET -> "p.valid_from > :today and " + NOT_REVOKED;
            case VALID -> "p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today) and " + NOT_REVOKED;
            case EXPIRED -> "p.valid_to < :today and " + NOT_REVOKED;
            case REVOKED -> "p.revoked_on <= :today";
        };
    }
}
