package org.provenant.application.schedule;

import jakarta.inject.Inject;
import java.io.OutputStream;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.schedule.ScheduleDelivery;
import org.provenant.domain.schedule.ScheduleDelivery.SentFile;
import org.provenant.domain.schedule.ScheduleDeliveryId;
import org.provenant.domain.schedule.ScheduleRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;

/** What was sent to the caller on schedules of the company acted for, while it is kept. */
@Lookup
@Present
@Allowed(Permission.READ_RECORDS)
public class ScheduleInbox {

    private static final int MOST = 200;

    @Inject
    Deliveries deliveries;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** The latest first. */
    public List<Row> own() {
        var caller = callers.current();
        return database.sql()
                .createQuery("""
                        select d.id, d.schedule_id, s.name, d.due_at, t.missed, d.delivered_at, d.file_name, d.file_size
                        from schedule_delivery d join schedule s on s.id = d.schedule_id
                          join schedule_run t on t.schedule_id = d.schedule_id and t.due_at = d.due_at
                        where d.recipient_id = :user and s.company_id = :company and d.delivery_state = 'SENT'
                          and d.delivered_at > :kept
                        order by d.delivered_at desc, d.id desc limit :most
                        """)
                .bind("user", caller.requireUser().value())
                .bind("company", caller.requireCompany().value())
                .bind("kept", keptFrom().atOffset(ZoneOffset.UTC))
                .bind("most", MOST)
                .map((row, context) -> new Row(
                        row.getLong("id"),
                        row.getLong("schedule_id"),
                        row.getString("name"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        row.getInt("missed"),
                        row.getObject("delivered_at", OffsetDateTime.class).toInstant(),
                        row.getString("file_name"),
                        row.getLong("file_size")))
                .list();
    }

    private Instant keptFrom() {
        return clock.instant()
                .atZone(Terms.VIETNAM)
                .minus(ScheduleDelivery.KEPT)
                .toInstant();
    }

    /**
     * The file of one, as it was made.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for what was sent to somebody else, or {@link
     *     ScheduleRule#NO_FILE}
     */
    public SentFile file(ScheduleDeliveryId id) {
        return deliveries.get(id).file(clock.instant());
    }

    /** Copies its bytes; the stream is not closed. */
    public void copy(ScheduleDeliveryId id, OutputStream out) {
        files.copy(file(id).digest(), out);
    }

    /**
     * A file that was sent.
     *
     * @param name of the schedule
     * @param missed how many earlier times passed while nothing ran
     */
    public record Row(
            long id,
            long scheduleId,
            String name,
            Instant dueAt,
            int missed,
            Instant deliveredAt,
            String fileName,
            long fileSize)
            implements Serializable {}
}
