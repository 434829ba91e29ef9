package org.provenant.application.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.deadline.DailyReminder;
import org.provenant.domain.deadline.DailyReminderId;

/** Who wants a letter each morning. */
@ApplicationScoped
class DailyReminderBook {

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** That of the caller, in the company acted for. */
    Optional<DailyReminder> ofCaller() {
        var caller = callers.current();
        return database.entities()
                .createQuery(
                        "select d from DailyReminder d where d.company = :company and d.user = :user"
                                + " and d.stoppedAt is null",
                        DailyReminder.class)
                .setParameter("company", caller.requireCompany())
                .setParameter("user", caller.requireUser())
                .getResultStream()
                .findFirst();
    }

    /** One of the company acted for that is still wanted; nobody else writes its letter until this transaction ends. */
    Optional<DailyReminder> held(DailyReminderId id) {
        boolean wanted = database.sql()
                .createQuery(
                        "select 1 from daily_reminder where id = :id and company_id = :company and stopped_at is null"
                                + " for no key update")
                .bind("id", id.value())
                .bind("company", callers.current().requireCompany().value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        return wanted ? Optional.of(database.entities().find(DailyReminder.class, id.value())) : Optional.empty();
    }
}
