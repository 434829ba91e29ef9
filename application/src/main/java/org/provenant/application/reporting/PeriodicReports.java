package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.PeriodKind;
import org.provenant.domain.reporting.PeriodicReport;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.periodic.FrozenReport;
import org.provenant.reports.periodic.PeriodicReportData;

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

    /** All of them, the latest first. */
    public List<ReportRow> all() {
        return database.sql()
                .createQuery("""
                        select r.*, u.name as issuer from periodic_report r join user_account u on u.id = r.issued_by
                        where r.company_id = :company order by r.id desc
                        """)
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> new ReportRow(
                        row.getLong("id"),
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
                        row.getObject("issued_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's report */
    public PeriodicReport get(PeriodicReportId id) {
        var report = database.entities().find(PeriodicReport.class, id.value());
        if (report == null || !report.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return report;
    }

    /** The frozen figures. */
    public PeriodicReportData figures(PeriodicReportId id) {
        return FrozenReport.read(
                new ByteArrayInputStream(files.read(get(id).papers().figures())));
    }

    /** The bytes of the PDF as it was issued. */
    public byte[] pdf(PeriodicReportId id) {
        return files.read(get(id).papers().pdf());
    }

    /** The bytes of the XLSX as it was issued. */
    public byte[] xlsx(PeriodicReportId id) {
        return files.read(get(id).papers().xlsx());
    }

    /** The form that a report issued today would have, to show how certain it is. */
    public ReportFormVersion form(LocalDate day) {
        return forms.inForceOn(day);
    }

    /** One report in a list. */
    public record ReportRow(
            long id,
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
            Instant issuedAt)
            implements Serializable {}
}
