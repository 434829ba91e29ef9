package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.reporting.StockEntry;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Period;
import org.provenant.reports.periodic.FrozenReport;
import org.provenant.reports.periodic.ListedDevice;
import org.provenant.reports.periodic.ListedLine;
import org.provenant.reports.periodic.ReportedDevice;

/** Holds the opening of a period against the closing of the last report of the kind that was filed, device by device. */
@ApplicationScoped
class ReportOpening {

    @Inject
    Database database;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    /** Passes where nothing was filed before. */
    ReportChecks.Finding check(String formCode, Period period, Collection<ReportedDevice> devices) {
        return lastFiled(formCode, period)
                .map(filed -> compare(filed, devices))
                .orElse(new ReportChecks.Finding(ReportCheck.OPENING_IS_LAST_CLOSING, 0, List.of()));
    }

    private static ReportChecks.Finding compare(List<ListedLine> filed, Collection<ReportedDevice> devices) {
        var left = filed.stream()
                .flatMap(line -> line.devices().stream())
                .filter(device -> device.state() != null)
                .toList();
        var there = devices.stream()
                .filter(device -> device.entry() == StockEntry.OPENING)
                .map(ListedDevice::of)
                .toList();
        var failing = DevicePairs.of(left, there).stream()
                .filter(pair -> pair.before() == null || pair.after() == null)
                .map(pair -> FailingRecord.of(pair.device()))
                .toList();
        return new ReportChecks.Finding(
                ReportCheck.OPENING_IS_LAST_CLOSING, Math.max(left.size(), there.size()), failing);
    }

    private Optional<List<ListedLine>> lastFiled(String formCode, Period period) {
        return database.sql()
                .createQuery("""
                        select r.figures_digest from periodic_report r
                          join report_form f on f.id = r.form_id join report_filing g on g.report_id = r.id
                        where r.company_id = :company and f.code = :code and r.period_to < :from
                          and g.state <> 'SENT_BACK'
                        order by r.period_to desc, r.report_version desc, r.id desc limit 1
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bind("code", formCode)
                .bind("from", period.from())
                .mapTo(String.class)
                .findOne()
                .map(digest -> FrozenReport.lines(files.open(new FileDigest(digest))));
    }
}
