package org.provenant.application.job;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.job.JobId;
import org.provenant.domain.job.JobState;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The long work of the company acted for, that waits, runs or is over. It is the present that people wait for. */
@Lookup
@Present
@Allowed(Permission.READ_RECORDS)
public class JobList {

    private static final String SELECT = """
            select j.id, j.kind, j.subject_id as subject, j.state, j.done, j.total, j.cancel_asked, u.name as asked_by,
              j.user_id = :me as mine, j.queued_at, j.started_at, j.ended_at, j.tries, j.next_try_at,
              j.rule, j.reference
            from job j join user_account u on u.id = j.user_id
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of it.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<JobRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        var list = list().where("j.state = :state", "state", query.state());
        return (query.mine() ? list.where("j.user_id = :me") : list).page(JobRow.class, order, size, cursor);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's work */
    public JobRow get(JobId id) {
        return list().one(JobRow.class, "j.id", id);
    }

    private ListQuery list() {
        var caller = callers.current();
        return new ListQuery(database.sql(), SELECT)
                .bind("me", caller.requireUser().value())
                .where(
                        "j.company_id = :company",
                        "company",
                        caller.requireCompany().value());
    }

    /**
     * What is looked for; what is nothing does not narrow the list.
     *
     * @param mine only what the caller has asked for
     */
    public record Query(@Nullable JobState state, boolean mine) implements Serializable {}
}
