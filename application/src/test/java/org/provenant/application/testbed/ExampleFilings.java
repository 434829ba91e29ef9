package org.provenant.application.testbed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.reporting.FileReport;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.domain.identity.Role;
import org.provenant.domain.reporting.FilingChannel;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportFiling;
import org.provenant.domain.shared.FileDigest;
import org.provenant.reports.periodic.FrozenReport;
import org.provenant.reports.periodic.PeriodicReportData;
import org.provenant.reports.periodic.ReportLine;

/** Hands reports in, and makes of those that stand there others, for tests that need thousands of them. */
@ApplicationScoped
public class ExampleFilings {

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    FileReport file;

    @Inject
    PeriodicReports reports;

    @Inject
    TestDatabase tables;

    /** Hands a report in with its signed scan. */
    public void filed(PeriodicReportId report) {
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> file.file(
                        report,
                        new ReportFiling.Facts(clock.today(), FilingChannel.PORTAL, "TN-" + report.value()),
                        new AddPaper.Sent(
                                "ban-ky.txt", ("Bản ký " + report.value()).getBytes(StandardCharsets.UTF_8))));
    }

    /** Whether what was handed in stands, or was sent back. */
    public void stands(PeriodicReportId report, boolean stands) {
        tables.sql()
                .useHandle(sql -> sql.execute(
                        "update report_filing set state = ?, outcome_on = filed_on, outcome_by = filed_by,"
                                + " authority_words = 'Đã xem' where report_id = ?",
                        stands ? "ACCEPTED" : "SENT_BACK",
                        report.value()));
    }

    /** As if it had been issued with these lines. */
    public void freeze(PeriodicReportId report, List<ReportLine> lines) {
        var of = acting.as(Role.COMPLIANCE_OFFICER, () -> reports.figures(report));
        var data = new PeriodicReportData(
                of.number(),
                of.version(),
                of.period(),
                of.company(),
                of.addressee(),
                of.signing(),
                of.form(),
                of.bases(),
                lines,
                of.checks(),
                of.accepted(),
                of.corrected(),
                of.checkpoint(),
                of.demo());
        var bytes = new ByteArrayOutputStream();
        FrozenReport.write(data, bytes);
        tables.sql().useTransaction(sql -> keep(sql, report, bytes.toByteArray()));
    }

    private static void keep(Handle sql, PeriodicReportId report, byte[] bytes) {
        var digest = FileDigest.of(bytes).hex();
        var before = sql.createQuery("select figures_digest from periodic_report where id = ?")
                .bind(0, report.value())
                .mapTo(String.class)
                .one();
        if (before.equals(digest)) {
            return;
        }
        sql.execute("insert into stored_file (digest, size, stored_at) values (?, ?, now())", digest, bytes.length);
        sql.execute("insert into stored_file_chunk (digest, position, bytes) values (?, 0, ?)", digest, bytes);
        sql.execute("update periodic_report set figures_digest = ? where id = ?", digest, report.value());
        sql.execute("delete from stored_file_chunk where digest = ?", before);
        sql.execute("delete from stored_file where digest = ?", before);
    }
}
