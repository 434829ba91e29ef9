package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.FilingChannel;
import org.provenant.domain.reporting.FilingState;
import org.provenant.domain.reporting.PeriodKind;
import org.provenant.domain.reporting.PeriodicReport;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.periodic.FrozenReport;
import org.provenant.reports.periodic.PeriodicReportData;
import org.provenant.reports.periodic.ReportSummary;

/** The issued reports of the company that the caller acts for, as they were issued. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class PeriodicReports {

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    FileStore files;

    @Inject
    ReportForms forms;

    @Inject
    ReportDrafts drafts;

    /** All of them, the latest first. */
    public List<ReportRow> all() {
        return database.sql()
                .createQuery("""
                        select r.*, f.code, u.name as issuer, g.state as filing, g.filed_on from periodic_report r
                          join report_form f on f.id = r.form_id join user_account u on u.id = r.issued_by
                          left join report_filing g on g.report_id = r.id
                        where r.company_id = :company order by r.id desc
                        """)
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> new ReportRow(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("number"),
                        row.getInt("report_version"),
                        PeriodKind.valueOf(row.getString("period_kind")),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class),
                        Language.valueOf(row.getString("language")),
                        row.getInt("opening"),
                        row.getInt("came_in"),
                        row.getInt("went_out"),
                        row.getInt("closing"),
                        row.getString("issuer"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getString("filing") == null ? null : FilingState.valueOf(row.getString("filing")),
                        row.getObject("filed_on", LocalDate.class)))
                .list();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's report */
    public PeriodicReport get(PeriodicReportId id) {
        return drafts.report(id);
    }

    /** How it was handed in and what the authority said; nothing if it was not handed in. */
    public Optional<FilingRow> filing(PeriodicReportId id) {
        return database.sql()
                .createQuery("""
                        select g.filed_on, g.channel, g.receipt_number, g.file_name, g.file_type, g.file_size, g.file_digest,
                          f.name as filed_by, g.filed_at, g.state, g.outcome_on, g.authority_words, o.name as outcome_by,
                          g.version
                        from report_filing g join user_account f on f.id = g.filed_by
                          left join user_account o on o.id = g.outcome_by where g.report_id = :report
                        """)
                .bind("report", get(id).id().value())
                .map(ConstructorMapper.of(FilingRow.class))
                .findOne();
    }

    /** @throws RuleViolated {@link ReportingRule#NOT_FILED} */
    public Attachment scan(PeriodicReportId id) {
        var report = get(id);
        return drafts.filing(report)
                .orElseThrow(() -> new RuleViolated(ReportingRule.NOT_FILED, report.label()))
                .scan();
    }

    /** The bytes of the signed scan, as they were sent. */
    public byte[] scanBytes(PeriodicReportId id) {
        return files.read(scan(id).digest());
    }

    /** Who drafted and reviewed it, and what it corrects. */
    public Origin origin(PeriodicReportId id) {
        return database.sql()
                .createQuery("""
                        select d.id as draft_id, a.name as drafted_by, d.drafted_at, v.name as reviewed_by, d.reviewed_at,
                          i.name as issued_by, r.corrects_id, c.number || ' v' || c.report_version as corrects,
                          r.corrected_because, n.id as corrected_by_id, n.number || ' v' || n.report_version as corrected_by
                        from periodic_report r join user_account i on i.id = r.issued_by
                          left join report_draft d on d.report_id = r.id left join user_account a on a.id = d.drafted_by
                          left join user_account v on v.id = r.reviewed_by
                          left join periodic_report c on c.id = r.corrects_id
                          left join periodic_report n on n.corrects_id = r.id
                        where r.id = :report
                        """)
                .bind("report", get(id).id().value())
                .map(ConstructorMapper.of(Origin.class))
                .one();
    }

    /** The frozen figures with all their devices. */
    public PeriodicReportData figures(PeriodicReportId id) {
        return FrozenReport.read(files.open(get(id).papers().figures()));
    }

    /** The frozen figures without their devices. */
    public ReportSummary summary(PeriodicReportId id) {
        return FrozenReport.summary(files.open(get(id).papers().figures()));
    }

    /** The bytes of the PDF as it was issued. */
    public byte[] pdf(PeriodicReportId id) {
        return files.read(get(id).papers().pdf());
    }

    /** The bytes of the XLSX as it was issued. */
    public byte[] xlsx(PeriodicReportId id) {
        return files.read(get(id).papers().xlsx());
    }

    /** The form that a report of a kind issued today would have, to show how certain it is. */
    public ReportFormVersion form(String code, LocalDate day) {
        return forms.inForceOn(code, day);
    }

    /**
     * One report in a list.
     *
     * @param formCode the kind of report
     * @param filing what became of it at the authority; nothing if it was not handed in
     */
    public record ReportRow(
            long id,
            String formCode,
            String number,
            int version,
            PeriodKind periodKind,
            LocalDate from,
            LocalDate to,
            Language language,
            int opening,
            int cameIn,
            int wentOut,
            int closing,
            String issuedBy,
            Instant issuedAt,
            @Nullable FilingState filing,
            @Nullable LocalDate filedOn)
            implements Serializable {}

    /**
     * How a report was handed in.
     *
     * @param authorityWords what the authority said
     * @param outcomeBy who recorded that
     * @param version for edits
     */
    public record FilingRow(
            LocalDate filedOn,
            FilingChannel channel,
            String receiptNumber,
            String fileName,
            AttachmentType fileType,
            long fileSize,
            String fileDigest,
            String filedBy,
            Instant filedAt,
            FilingState state,
            @Nullable LocalDate outcomeOn,
            @Nullable String authorityWords,
            @Nullable String outcomeBy,
            int version)
            implements Serializable {}

    /**
     * How a report came to be.
     *
     * @param draftId its draft; none for what was issued before there were drafts
     * @param corrects number and version of the report that it corrects
     * @param correctedBy number and version of the report that corrects it
     */
    public record Origin(
            @Nullable Long draftId,
            @Nullable String draftedBy,
            @Nullable Instant draftedAt,
            @Nullable String reviewedBy,
            @Nullable Instant reviewedAt,
            String issuedBy,
            @Nullable Long correctsId,
            @Nullable String corrects,
            @Nullable String correctedBecause,
            @Nullable Long correctedById,
            @Nullable String correctedBy)
            implements Serializable {}
}
