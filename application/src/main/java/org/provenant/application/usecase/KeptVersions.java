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
     * Keeps them; whatever the transaction changes afterwards is kept at once. The number of the entry is fetched on the
     * same way.
     *
     * @param recordedAt the moment of the entry
     */
    void keep(Instant recordedAt, Work work) {
        long number = database.sql()
                .createQuery("select case when :numbered then 0 else nextval('audit_entry_seq') end,"
                        + " past.keep(cast(:recordedAt as timestamptz), cast(:knownFrom as date))")
                .bind("recordedAt", work.isPartOfProgram() ? FOR_EVER : recordedAt.toString())
                .bind("knownFrom", text(work.knownFrom()))
                .bind("numbered", work.isNumbered())
                .mapTo(Long.class)
                .one();
        if (!work.isNumbered()) {
            work.entryId(() -> number);
        }
    }

    /** Has what is written from now on kept at once, as known from a day on. */
    void takesEffect(Instant recordedAt, @Nullable LocalDate day) {
        database.sql()
                .createQuery("select past.keep(cast(:recordedAt as timestamptz), cast(:knownFrom as date))")
                .bind("recordedAt", recordedAt.toString())
                .bind("knownFrom", text(day))
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
