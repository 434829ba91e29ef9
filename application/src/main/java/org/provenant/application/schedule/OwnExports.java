package org.provenant.application.schedule;

import jakarta.inject.Inject;
import java.io.OutputStream;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.ViewedList;
import org.provenant.domain.job.JobState;
import org.provenant.domain.schedule.ListExport;
import org.provenant.domain.schedule.ListExportId;
import org.provenant.domain.schedule.ScheduleDelivery.SentFile;
import org.provenant.domain.schedule.ScheduleFormat;
import org.provenant.domain.schedule.ScheduleRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;

/** The files of lists that the caller has asked for in the company acted for, while they are kept. */
@Lookup
@Present
@Allowed(Permission.READ_RECORDS)
public class OwnExports {

    private static final int MOST = 200;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** The latest first. */
    public List<Row> all() {
        var caller = callers.current();
        return database.sql()
                .createQuery("""
                        select x.id, x.list, x.file_format as format, x.requested_at, x.exported_at as made_at, x.file_name, x.file_size,
                          x.rows, j.id as job, coalesce(j.state, 'DONE') as state
                        from list_export x left join lateral (select w.id, w.state from job w
                          where w.kind = :kind and w.subject_id = x.id order by w.id desc limit 1) j on true
                        where x.requested_by = :user and x.company_id = :company and x.requested_at > :kept
                        order by x.id desc limit :most
                        """)
                .bind("kind", ListExportJob.KIND)
                .bind("user", caller.requireUser().value())
                .bind("company", caller.requireCompany().value())
                .bind("kept", keptFrom().atOffset(ZoneOffset.UTC))
                .bind("most", MOST)
                .map(ConstructorMapper.of(Row.class))
                .list();
    }

    private Instant keptFrom() {
        return clock.instant().atZone(Terms.VIETNAM).minus(ListExport.KEPT).toInstant();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another's or another company's */
    public ListExport get(ListExportId id) {
        var caller = callers.current();
        var export = database.entities().find(ListExport.class, id.value());
        if (export == null
                || !export.company().equals(caller.requireCompany())
                || !export.requestedBy().equals(caller.requireUser())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return export;
    }

    /**
     * The file of one, as it was made.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} or {@link ScheduleRule#NO_FILE}
     */
    public SentFile file(ListExportId id) {
        return get(id).file(clock.instant());
    }

    /** Copies its bytes; the stream is not closed. */
    public void copy(ListExportId id, OutputStream out) {
        files.copy(file(id).digest(), out);
    }

    /**
     * A file that was asked for.
     *
     * @param fileName nothing until it is made
     * @param fileSize in bytes
     * @param rows how many it holds
     * @param job number of the work that makes it
     * @param state of that work
     */
    public record Row(
            long id,
            ViewedList list,
            ScheduleFormat format,
            Instant requestedAt,
            @Nullable Instant madeAt,
            @Nullable String fileName,
            @Nullable Long fileSize,
            @Nullable Integer rows,
            @Nullable Long job,
            JobState state)
            implements Serializable {}
}
