package org.provenant.application.schedule;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.identity.Users;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.schedule.Schedule;
import org.provenant.domain.schedule.ScheduleDelivery;
import org.provenant.domain.schedule.ScheduleDelivery.SentFile;
import org.provenant.domain.schedule.ScheduleDeliveryId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Makes what is due to the caller, with what the caller may read now and in the caller's language, and keeps it. */
@UseCase
@Allowed(Permission.READ_RECORDS)
public class DeliverScheduled {

    @Inject
    ScheduleBook book;

    @Inject
    Deliveries deliveries;

    @Inject
    ScheduledFiles files;

    @Inject
    ScheduleLetters letters;

    @Inject
    FileStore store;

    @Inject
    Users users;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Does nothing if it was made before.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for what is due to somebody else, or why there is no file
     */
    public void deliver(ScheduleDeliveryId id) {
        var delivery = deliveries.held(id);
        if (delivery.isWaiting()) {
            deliver(delivery, book.get(delivery.schedule()));
        }
    }

    private void deliver(ScheduleDelivery delivery, Schedule schedule) {
        var reader = users.get(callers.current().requireUser());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var made = files.make(schedule.thing(), schedule.skipEmpty(), reader.language());
        if (made.isEmpty()) {
            delivery.empty(now);
            return;
        }
        var bytes = made.get().bytes();
        var file = new SentFile(
                made.get().name(), schedule.thing().format().mediaType(), bytes.length, store.store(bytes));
        var way = schedule.byMail()
                ? letters.write(reader, schedule, new ScheduleLetters.Enclosure(delivery, file, bytes))
                : null;
        delivery.sent(file, way, now);
    }
}
