package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Has the versions of all rows that the present transaction has changed kept, as its entry tells the time. */
@ApplicationScoped
class KeptVersions {

    private static final String FOR_EVER = "-infinity";

    @Inject
    Database database;

    /**
     * Keeps them; whatever the transaction changes afterwards is kept at once.
     *
     * @param recordedAt the moment of the entry
     */
    void keep(Instant recordedAt, Work work) {
        database.sql()
                .createQuery("select past.keep(cast(:recordedAt as timestamptz), cast(:knownFrom as date))")
                .bind("recordedAt", work.isPartOfProgram() ? FOR_EVER : recordedAt.toString())
                .bind("knownFrom", text(work.knownFrom()))
                .mapTo(Boolean.class)
                .one();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        return day.equals(LocalDate.MIN) ? FOR_EVER : day.toString();
    }
}
