package org.provenant.application.schedule;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.Users;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.RuleValues;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.schedule.DeliveryState;
import org.provenant.domain.schedule.MailWay;
import org.provenant.domain.schedule.Rhythm;
import org.provenant.domain.schedule.Schedule;
import org.provenant.domain.schedule.ScheduleFormat;
import org.provenant.domain.schedule.ScheduleId;
import org.provenant.domain.schedule.ScheduleState;
import org.provenant.domain.schedule.ScheduledKind;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;

/** The schedules of the company acted for, and what they have sent. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ScheduleList {

    /** So many of what was due to recipients are shown of a schedule, the latest first. */
    private static final int MOST = 200;

    @Inject
    ScheduleBook book;

    @Inject
    ScheduledFiles files;

    @Inject
    Users users;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** Those in force first, by when they are due. */
    public List<Row> all() {
        return database.sql()
                .createQuery("""
                        select s.id, s.name, s.scheduled_kind, s.file_format, s.rhythm, s.schedule_state, s.next_due,
                          u.name as owner,
                          (select count(*) from schedule_recipient r where r.schedule_id = s.id and not r.removed) as recipients,
                          (select max(t.due_at) from schedule_run t where t.schedule_id = s.id) as last_run
                        from schedule s join user_account u on u.id = s.owner_id
                        where s.company_id = :company order by s.schedule_state = 'ENDED', s.next_due nulls last, s.id
                        """)
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> new Row(
                        row.getLong("id"),
                        row.getString("name"),
                        ScheduledKind.valueOf(row.getString("scheduled_kind")),
                        ScheduleFormat.valueOf(row.getString("file_format")),
                        Rhythm.valueOf(row.getString("rhythm")),
                        ScheduleState.valueOf(row.getString("schedule_state")),
                        instant(row, "next_due"),
                        row.getString("owner"),
                        row.getInt("recipients"),
                        instant(row, "last_run")))
                .list();
    }

    public Schedule get(ScheduleId id) {
        return book.get(id);
    }

    /** What it sends, in words. */
    public String thing(ScheduleId id, Language language) {
        return files.nameOf(book.get(id).thing(), language);
    }

    /** Who has put it there. */
    public String owner(ScheduleId id) {
        return users.get(book.get(id).owner()).name();
    }

    /** To whom it sends, by name. */
    public List<Recipient> recipients(ScheduleId id) {
        return database.sql()
                .createQuery("""
                        select u.id, u.name from schedule_recipient r join user_account u on u.id = r.recipient_id
                        where r.schedule_id = :schedule and not r.removed order by plain(u.name), u.id
                        """)
                .bind("schedule", book.get(id).id().value())
                .map((row, context) -> new Recipient(row.getLong("id"), row.getString("name")))
                .list();
    }

    /** What was due to whom and what became of it, the latest first. */
    public List<Sent> sent(ScheduleId id) {
        return database.sql()
                .createQuery("""
                        select d.due_at, t.started_at, t.missed, u.name as recipient, d.delivery_state, d.delivered_at,
                          d.file_name, d.file_size, d.mail_way, j.state = 'FAILED' as failed, j.rule, j.rule_values, j.reference
                        from schedule_delivery d
                          join schedule_run t on t.schedule_id = d.schedule_id and t.due_at = d.due_at
                          join user_account u on u.id = d.recipient_id
                          left join lateral (select * from job where kind = :kind and subject_id = d.id
                            order by id desc limit 1) j on true
                        where d.schedule_id = :schedule order by d.due_at desc, plain(u.name), d.id limit :most
                        """)
                .bind("kind", DeliveryJob.KIND)
                .bind("schedule", book.get(id).id().value())
                .bind("most", MOST)
                .map((row, context) -> sent(row))
                .list();
    }

    private static Sent sent(ResultSet row) throws SQLException {
        var way = row.getString("mail_way");
        return new Sent(
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getInt("missed"),
                row.getString("recipient"),
                DeliveryState.valueOf(row.getString("delivery_state")),
                instant(row, "delivered_at"),
                row.getString("file_name"),
                row.getObject("file_size", Long.class),
                way == null ? null : MailWay.valueOf(way),
                refusal(row.getString("rule"), row.getString("rule_values")),
                row.getBoolean("failed") ? row.getString("reference") : null);
    }

    private static @Nullable RuleViolated refusal(@Nullable String rule, @Nullable String values) {
        return rule == null || values == null
                ? null
                : new RuleViolated(
                        RuleValues.rule(rule), RuleValues.read(values).toArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var when = row.getObject(column, OffsetDateTime.class);
        return when == null ? null : when.toInstant();
    }

    /**
     * A schedule in a list.
     *
     * @param recipients how many get it
     */
    public record Row(
            long id,
            String name,
            ScheduledKind kind,
            ScheduleFormat format,
            Rhythm rhythm,
            ScheduleState state,
            @Nullable Instant nextDue,
            String owner,
            int recipients,
            @Nullable Instant lastRun)
            implements Serializable {}

    /** A user who gets it. */
    public record Recipient(long id, String name) implements Serializable {}

    /**
     * What was due to one recipient.
     *
     * @param missed how many earlier times passed while nothing ran
     * @param refusal the rule that forbids the file, if one does
     * @param reference under which the administrator finds a technical fault
     */
    public record Sent(
            Instant dueAt,
            Instant startedAt,
            int missed,
            String recipient,
            DeliveryState state,
            @Nullable Instant deliveredAt,
            @Nullable String fileName,
            @Nullable Long fileSize,
            @Nullable MailWay mailWay,
            @Nullable RuleViolated refusal,
            @Nullable String reference) {

        /** Whether the file could not be made, and is not being made. */
        public boolean isFailed() {
            return state == DeliveryState.WAITING && (refusal != null || reference != null);
        }
    }
}
