package org.provenant.application.intake.updates;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.application.job.JobQueue;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.ListState;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.intake.UpdateOutcome;
import org.provenant.domain.intake.UpdateSource;
import org.provenant.domain.intake.UpdateState;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The updates of many devices of the company acted for: what each would change, or has changed. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class UpdateList {

    private static final String SELECT = """
            select u.id, u.source, u.name, u.device_key, u.clear_word, u.moved_on, u.state, u.row_count as rows,
              u.change_count as changes, u.refused_count as refused, u.reason, a.name as started_by, u.started_at,
              u.applied_at, u.undone_at, u.undone_count as undone, plain(u.name) as name_order
            from device_update u join user_account a on a.id = u.started_by
            """;

    private static final String ROWS = """
            select r.position, r.row_no, r.equipment_id, r.asset_tag, r.outcome, r.fields, r.problems,
              u.state = 'CHECKED' and e.version is distinct from r.seen as meanwhile
            from device_update u
              join device_update_row r on r.update_id = u.id and r.check_no = u.checks
              left join equipment e on e.id = r.equipment_id
            where u.id = :update and u.company_id = :company and u.state <> 'UPLOADED'
              and (cast(:outcome as text) is null or r.outcome = :outcome) and r.position >= :from
            order by r.position limit :size
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    JobQueue jobs;

    @Inject
    DeviceUpdates updates;

    /**
     * One page of the updates.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<UpdateSummary> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return ofCompany()
                .words("u.name || ' ' || a.name", query.words())
                .where("u.state = :state", "state", query.state())
                .page(UpdateSummary.class, order, size, cursor);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's update */
    public UpdateSummary get(DeviceUpdateId id) {
        return ofCompany().one(UpdateSummary.class, "u.id", id);
    }

    /** How far the update has come, once it was asked for. */
    public Optional<JobQueue.Status> progress(DeviceUpdateId id) {
        get(id);
        return jobs.latest(ApplyUpdateJob.KIND, id.value());
    }

    /**
     * What the last check found, in the order of the rows.
     *
     * @param outcome only these rows; nothing for all
     * @param from the place of the first row
     */
    public List<UpdateRow> rows(DeviceUpdateId id, @Nullable UpdateOutcome outcome, int from, int size) {
        return database.sql()
                .createQuery(ROWS)
                .bind("update", id.value())
                .bind("company", callers.current().requireCompany().value())
                .bind("outcome", outcome == null ? null : outcome.name())
                .bind("from", from)
                .bind("size", size)
                .map((row, context) -> new UpdateRow(
                        row.getInt("position"),
                        row.getInt("row_no"),
                        row.getObject("equipment_id", Long.class),
                        row.getString("asset_tag"),
                        UpdateOutcome.valueOf(row.getString("outcome")),
                        row.getString("fields") == null ? List.of() : ChangeFields.read(row.getString("fields")),
                        ProblemJson.read(row.getInt("row_no"), row.getString("problems")),
                        row.getBoolean("meanwhile") && row.getString("fields") != null))
                .list();
    }

    /** How many devices that would change somebody has changed since the check. */
    public int changedMeanwhile(DeviceUpdateId id) {
        return database.sql()
                .createQuery("""
                        select count(*) from device_update u
                          join device_update_row r on r.update_id = u.id and r.check_no = u.checks and r.outcome = 'CHANGES'
                          join equipment e on e.id = r.equipment_id and e.version <> r.seen
                        where u.id = :update and u.company_id = :company and u.state = 'CHECKED'
                        """)
                .bind("update", id.value())
                .bind("company", callers.current().requireCompany().value())
                .mapTo(Integer.class)
                .one();
    }

    /** Everything wrong with the rows of a sheet, in their order, for the file that goes back. */
    public List<RowProblem> problems(DeviceUpdateId id) {
        return rows(id, UpdateOutcome.REFUSED, 0, Integer.MAX_VALUE).stream()
                .flatMap(row -> row.problems().stream())
                .toList();
    }

    /**
     * What was typed for devices that were chosen in the list.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also where a sheet says it
     */
    public Typed typed(DeviceUpdateId id) {
        var update = updates.get(id);
        var last = update.reading();
        if (update.source() != UpdateSource.LIST || last == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        var reading = UpdateReading.of(last);
        var values = new EnumMap<UpdateColumn, String>(UpdateColumn.class);
        var cleared = EnumSet.noneOf(UpdateColumn.class);
        reading.mapping().fixed().forEach((column, value) -> {
            if (value.equals(PlanUpdate.CLEAR)) {
                cleared.add(column);
            } else {
                values.put(column, value);
            }
        });
        return new Typed(get(id).rows(), values, cleared, reading.movedOn());
    }

    /**
     * The form from which an update was made.
     *
     * @param devices how many devices it is about
     * @param cleared what they are to have no more
     */
    public record Typed(int devices, Map<UpdateColumn, String> values, Set<UpdateColumn> cleared, LocalDate movedOn)
            implements Serializable {

        public Typed {
            values = Map.copyOf(values);
            cleared = Set.copyOf(cleared);
        }
    }

    /** Why it was asked for. */
    public String reasonOf(DeviceUpdateId id) {
        return Objects.requireNonNullElse(get(id).reason(), "");
    }

    private ListQuery ofCompany() {
        return new ListQuery(database.sql(), SELECT)
                .where("u.company_id = :company", "company", callers.current().requireCompany());
    }

    /**
     * Which updates are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in the name or the user's, without regard to accents and case
     */
    public record Query(@Nullable String words, @Nullable UpdateState state) implements Serializable {

        /** Every update. */
        public static final Query ALL = new Query(null, null);

        /** What a list's address or a saved view asks for; everything if it names no filter. */
        public static Query of(ListState state) {
            return new Query(state.value("q"), state.value("state", UpdateState.class));
        }
    }
}
