package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.PointInTime;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;

/**
 * Knows the day of the past that is looked at on the current thread, set by the web filters for a request. The boundary
 * then lets every lookup read the tables as they stood: under their own names, from the schemas {@code past_then} and
 * {@code past_now} that {@link PastTables} makes. Use cases are refused meanwhile.
 */
@ApplicationScoped
public class PointsInTime {

    private static final ThreadLocal<@Nullable PointInTime> LOOKED_AT = new ThreadLocal<>();

    @Inject
    Database database;

    /** The point that is looked at; nothing for the present. */
    public @Nullable PointInTime current() {
        return LOOKED_AT.get();
    }

    /** Looks at a point, or at the present, until the binding is closed on the same thread. */
    public Callers.Binding bind(@Nullable PointInTime point) {
        var before = LOOKED_AT.get();
        LOOKED_AT.set(point);
        return () -> {
            if (before == null) {
                LOOKED_AT.remove();
            } else {
                LOOKED_AT.set(before);
            }
        };
    }

    /** Does something while a point is looked at, and then returns to what was looked at before. */
    public <T> T at(PointInTime point, Supplier<T> action) {
        var binding = bind(point);
        try {
            return action.get();
        } finally {
            binding.close();
        }
    }

    /** The point whose end is "now" on this thread: what the present transaction reads, outside one what is looked at. */
    static @Nullable PointInTime now() {
        return Work.isOpen() ? Work.current().pointInTime() : LOOKED_AT.get();
    }

    /**
     * From here on the present transaction reads what stood at the point.
     *
     * @throws RuleViolated {@link ValueRule#NO_STATE_KEPT} if the register keeps earlier states only since a later day
     */
    void enter(PointInTime point) {
        var keptSince = database.sql()
                .createQuery("""
                        select since, set_config('search_path', :path, true), set_config('provenant.as_of', :moment, true),
                          set_config('provenant.known_on', :day, true)
                        from past.begun
                        """)
                .bind("path", PastTables.schemaOf(point.reading()) + ", public")
                .bind("moment", point.moment().toString())
                .bind("day", point.day().toString())
                .mapTo(OffsetDateTime.class)
                .one();
        if (keptSince.toInstant().isAfter(point.moment())) {
            throw new RuleViolated(
                    ValueRule.NO_STATE_KEPT,
                    point.day(),
                    keptSince.atZoneSameInstant(Terms.VIETNAM).toLocalDate());
        }
        Work.current().pointInTime(point);
    }

    /** Back to the present for the rest of the transaction. */
    void leave() {
        if (Work.current().pointInTime() != null) {
            Work.current().pointInTime(null);
            database.sql()
                    .createQuery("select set_config('search_path', 'public', true)")
                    .mapTo(String.class)
                    .one();
        }
    }
}
