package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.application.reporting.ReportDraftList;

/** The drafts that are open and the issued reports, the latest first. */
@Named
@RequestScoped
public class ReportListPage {

    @Inject
    PeriodicReports reports;

    @Inject
    ReportDraftList drafts;

    private @Nullable List<PeriodicReports.ReportRow> rows;
    private @Nullable List<ReportDraftList.DraftRow> open;

    /** What is on its way. */
    public List<ReportDraftList.DraftRow> getOpen() {
        if (open == null) {
            open = drafts.open();
        }
        return open;
    }

    public List<PeriodicReports.ReportRow> getRows() {
        if (rows == null) {
            rows = reports.all();
        }
        return rows;
    }
}
