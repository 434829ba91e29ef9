package org.provenant.application.intake;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.job.JobQueue;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.ListState;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.BatchState;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The imports of the company acted for, and how far they have come. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ImportList {

    private static final String SELECT = """
            select b.id, b.file_name, b.declaration_id, d.number as declaration_number, b.state, b.row_count as rows,
              b.problem_count as problems, u.name as uploaded_by, b.uploaded_at, b.confirmed_at, b.undone_at,
              plain(b.file_name) as file_order
            from import_batch b
              join declaration d on d.id = b.declaration_id join user_account u on u.id = b.uploaded_by
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    JobQueue jobs;

    /**
     * One page of the imports.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<ImportRow> find(Query query, SortColumn.Order order, int size, @Nullable String cursor) {
        return ofCompany()
                .words("b.file_name || ' ' || d.number || ' ' || u.name", query.words())
                .where("b.state = :state", "state", query.state())
                .where("b.declaration_id = :declaration", "declaration", query.declaration())
                .page(ImportRow.class, order, size, cursor);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's import */
    public ImportRow get(ImportBatchId id) {
        return ofCompany().one(ImportRow.class, "b.id", id);
    }

    /** How far the registering of an import has come, once it was asked for. */
    public Optional<JobQueue.Status> confirmation(ImportBatchId id) {
        get(id);
        return jobs.latest(ConfirmImportJob.KIND, id.value());
    }

    private ListQuery ofCompany() {
        return new ListQuery(database.sql(), SELECT)
                .where("b.company_id = :company", "company", callers.current().requireCompany());
    }

    /**
     * Which imports are looked for; what is nothing does not narrow the list.
     *
     * @param words words that must all occur in file name, declaration or the uploader's name, without regard to
     *     accents and case
     */
    public record Query(
            @Nullable String words,
            @Nullable BatchState state,
            @Nullable DeclarationId declaration) implements Serializable {

        /** Every import. */
        public static final Query ALL = new Query(null, null, null);

        /** What a list's address or a saved view asks for; everything if it names no filter. */
        public static Query of(ListState state) {
            return new Query(
                    state.value("q"),
                    state.value("state", BatchState.class),
                    state.id("declaration", DeclarationId::new));
        }
    }
}
