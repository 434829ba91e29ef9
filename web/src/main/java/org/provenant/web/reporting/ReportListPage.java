package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.PeriodicReports;

/** The issued reports, the latest first. */
@Named
@RequestScoped
public class ReportListPage {

    @Inject
    PeriodicReports reports;

    private @Nullable List<PeriodicReports.ReportRow> rows;

    public List<PeriodicReports.ReportRow> getRows() {
        if (rows == null) {
            rows = reports.all();
        }
        return rows;
    }
}
