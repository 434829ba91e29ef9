package org.provenant.application.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.DemoClock;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Terms;

/** Who acts in the demo, and where. */
record DemoCast(
        Callers callers,
        Caller keeper,
        Caller officer,
        Caller auditor,
        List<DemoApprover> approvers,
        Map<String, PlaceId> places,
        Map<String, PersonId> persons) {

    /** Does something on a past day, as whoever it was. */
    <T> T on(LocalDate day, Caller who, Supplier<T> action) {
        DemoClock.travelTo(day.atTime(LocalTime.of(9, 30)).atZone(Terms.VIETNAM).toInstant());
        return callers.as(who, action);
    }

    /** Does something on a past day, as whoever it was. */
    void on(LocalDate day, Caller who, Runnable action) {
        on(day, who, () -> {
            action.run();
            return who;
        });
    }

    PlaceId place(String code) {
        return of(places, code);
    }

    PersonId person(String code) {
        return of(persons, code);
    }

    private static <T> T of(Map<String, T> all, String code) {
        var found = all.get(code);
        if (found == null) {
            throw new IllegalStateException("the demo has no " + code);
        }
        return found;
    }
}
