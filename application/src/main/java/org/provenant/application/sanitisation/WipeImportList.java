package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.sanitisation.ImportState;
import org.provenant.domain.sanitisation.ReportFormat;
import org.provenant.domain.sanitisation.ReportMatch;
import org.provenant.domain.sanitisation.ReportProblem;
import org.provenant.domain.sanitisation.WipeImportId;
import org.provenant.domain.sanitisation.WipeReportId;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The imports of reports, and what became of each report. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class WipeImportList {

    private static final String SELECT = """
            select i.id, 'BCX-' || i.id as number, i.files, i.import_state as state, u.name as uploaded_by, i.uploaded_at,
              i.verifier_name, i.confirmed_at, i.undone_because, c.matched, c.failed, c.unmatched, c.duplicate,
              c.unreadable, i.version
            from wipe_import i join user_account u on u.id = i.uploaded_by
              join lateral (select count(*) filter (where r.report_match = 'MATCHED') as matched,
                  count(*) filter (where r.report_match = 'FAILED') as failed,
                  count(*) filter (where r.report_match = 'UNMATCHED') as unmatched,
                  count(*) filter (where r.report_match = 'DUPLICATE') as duplicate,
                  count(*) filter (where r.report_match = 'UNREADABLE') as unreadable
                from wipe_report r where r.import_id = i.id) c on true
            """;

    private static final String REPORTS = """
            select r.id, r.file_name, r.file_size, r.file_digest, r.report_format as format, r.serial_number, r.model,
              r.report_number, r.tool, r.tool_version, r.method_detail, r.operator_name as operator, r.started_at,
              r.ended_at, r.wipe_result as result, r.report_match as match, r.report_problem as problem, r.drive_id,
              e.id as equipment_id, e.asset_tag
            from wipe_report r left join drive d on d.id = r.drive_id left join equipment e on e.id = d.equipment_id
            """;

    @Inject
    WipeImports imports;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the imports.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<ImportRow> find(SortColumn.Order order, int size, @Nullable String cursor) {
        return ofCompany().page(ImportRow.class, order, size, cursor);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's import */
    public ImportRow get(WipeImportId id) {
        return ofCompany().one(ImportRow.class, "i.id", id);
    }

    /** One page of the reports of an import, all or those of which one thing became. */
    public Page<ReportRow> reports(
            WipeImportId id, @Nullable ReportMatch match, SortColumn.Order order, int size, @Nullable String cursor) {
        imports.get(id);
        return new ListQuery(database.sql(), REPORTS)
                .where("r.import_id = :import", "import", id)
                .where("r.report_match = :match", "match", match)
                .page(ReportRow.class, order, size, cursor);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for a file that could do harm and was not kept */
    public Attachment file(WipeImportId id, WipeReportId report) {
        var file = imports.report(id, report).file();
        if (file == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, report.value());
        }
        return file;
    }

    /** The file as it was sent. */
    public byte[] bytes(WipeImportId id, WipeReportId report) {
        return files.read(file(id, report).digest());
    }

    private ListQuery ofCompany() {
        return new ListQuery(database.sql(), SELECT)
                .where("i.company_id = :company", "company", callers.current().requireCompany());
    }

    /** An import with what became of its reports. */
    public record ImportRow(
            long id,
            String number,
            int files,
            ImportState state,
            String uploadedBy,
            Instant uploadedAt,
            @Nullable String verifierName,
            @Nullable Instant confirmedAt,
            @Nullable String undoneBecause,
            int matched,
            int failed,
            int unmatched,
            int duplicate,
            int unreadable,
            int version)
            implements Serializable {}

    /** One drive's part of a report. */
    public record ReportRow(
            long id,
            String fileName,
            @Nullable Long fileSize,
            @Nullable String fileDigest,
            @Nullable ReportFormat format,
            @Nullable String serialNumber,
            @Nullable String model,
            @Nullable String reportNumber,
            @Nullable String tool,
            @Nullable String toolVersion,
            @Nullable String methodDetail,
            @Nullable String operator,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable WipeResult result,
            ReportMatch match,
            @Nullable ReportProblem problem,
            @Nullable Long driveId,
            @Nullable Long equipmentId,
            @Nullable String assetTag)
            implements Serializable {}
}
