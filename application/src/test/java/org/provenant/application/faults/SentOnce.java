package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;
import org.provenant.domain.reporting.PeriodicReport;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.shared.FileDigest;

/** What a death leaves, and what must be there once and no more when another process has taken it up. */
final class SentOnce {

    private SentOnce() {}

    /** How far a report that is to be issued had come. */
    static String whereTheIssueStands(TestDatabase database, long draft) {
        return text(database, """
                select case when j.state = 'DONE' then 'after all' when d.stage = 'ISSUED' then 'between commit and queue'
                  when j.state = 'RUNNING' then 'within' else 'before' end
                from report_draft d join job j on j.kind = 'ISSUE_REPORT' and j.subject_id = d.id where d.id = %d
                """.formatted(draft));
    }

    /** How far the time of a schedule had come that is the nth. */
    static String whereTheRunStands(TestDatabase database, int nth) {
        return database.count("schedule_run") < nth ? "before" : text(database, """
                select case when bool_or(j.state = 'RUNNING' and d.delivery_state <> 'WAITING') then 'between commit and queue'
                  when bool_or(j.state in ('QUEUED', 'RUNNING')) then 'within' else 'after all' end
                from schedule_delivery d join job j on j.kind = 'DELIVER_SCHEDULED' and j.subject_id = d.id
                where d.due_at = (select max(due_at) from schedule_run)
                """);
    }

    /** Each time was taken once, and each reader has one file and one letter of each time. */
    static void requireSent(TestDatabase database, int times, int readers) {
        assertEquals(times, database.count("schedule_run"), "times taken");
        assertEquals(times * readers, database.count("schedule_delivery where delivery_state = 'SENT'"));
        assertEquals(times * readers, database.count("schedule_delivery"));
        assertEquals(0, database.count("job where state in ('QUEUED', 'RUNNING')"));
        var letters = database.sql()
                .withHandle(sql -> sql.createQuery("""
                        select count(*) from mail_attachment a join outgoing_mail m on m.id = a.mail_id
                        group by m.to_address
                        """).mapTo(Integer.class).list());
        assertEquals(IntStream.range(0, readers).mapToObj(reader -> times).toList(), letters, "letters of each reader");
    }

    static void requireNumbersInARow(TestDatabase database, int wanted) {
        var numbers = database.sql().withHandle(sql -> sql.createQuery(
                        "select cast(split_part(number, '/', 1) as int) from periodic_report order by id")
                .mapTo(Integer.class)
                .list());
        assertEquals(IntStream.rangeClosed(1, wanted).boxed().toList(), numbers);
    }

    /** The bytes of each report have the digests that it names, and its PDF its number. */
    static void requirePapersAsFrozen(OpenRegister register, int wanted) throws IOException {
        var acting = register.find(Acting.class);
        var reports = register.find(PeriodicReports.class);
        var rows = acting.as(Role.AUDITOR, reports::all);
        assertEquals(wanted, rows.size());
        for (var row : rows) {
            var id = new PeriodicReportId(row.id());
            PeriodicReport report = acting.as(Role.AUDITOR, () -> reports.get(id));
            byte[] pdf = acting.as(Role.AUDITOR, () -> reports.pdf(id));
            byte[] xlsx = acting.as(Role.AUDITOR, () -> reports.xlsx(id));
            assertEquals(
                    List.of(report.papers().pdf(), report.papers().xlsx()),
                    List.of(FileDigest.of(pdf), FileDigest.of(xlsx)));
            assertEquals(
                    report.closing(),
                    acting.as(Role.AUDITOR, () -> reports.figures(id)).total().closing());
            try (var document = Loader.loadPDF(pdf)) {
                assertTrue(new PDFTextStripper()
                        .getText(document)
                        .replaceAll("\\s+", "")
                        .contains("Số:" + report.number()));
            }
        }
    }

    private static String text(TestDatabase database, String query) {
        return database.sql()
                .withHandle(sql -> sql.createQuery(query).mapTo(String.class).one());
    }
}
