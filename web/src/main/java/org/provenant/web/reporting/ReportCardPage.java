package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.domain.reporting.PeriodicReport;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.shared.Terms;
import org.provenant.reports.periodic.ReportSummary;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;

/** One issued report: its frozen figures, and its papers to download. */
@Named
@RequestScoped
public class ReportCardPage {

    @Inject
    PeriodicReports reports;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    private @Nullable PeriodicReport report;
    private @Nullable ReportSummary data;
    private PeriodicReports.@Nullable Origin origin;
    private @Nullable Optional<PeriodicReports.FilingRow> filing;
    private int filingVersion;

    /** Remembers which version of the filing the user sees. */
    public void load() {
        var seen = getFiling();
        filingVersion = seen == null ? 0 : seen.version();
    }

    public void pdf() {
        Downloads.send(fileName() + ".pdf", Downloads.PDF, out -> out.write(reports.pdf(id())));
    }

    public void xlsx() {
        Downloads.send(fileName() + ".xlsx", Downloads.XLSX, out -> out.write(reports.xlsx(id())));
    }

    private String fileName() {
        return "Báo cáo " + getReport().number().text().replace('/', '-') + " v"
                + getReport().reportVersion();
    }

    public PeriodicReport getReport() {
        if (report == null) {
            report = reports.get(id());
        }
        return report;
    }

    /** The figures as they were frozen. */
    public ReportSummary getData() {
        if (data == null) {
            data = reports.summary(id());
        }
        return data;
    }

    /** How it was handed in; nothing if it was not. */
    public PeriodicReports.@Nullable FilingRow getFiling() {
        if (filing == null) {
            filing = reports.filing(id());
        }
        return filing.orElse(null);
    }

    /** Who drafted and reviewed it, and what it corrects. */
    public PeriodicReports.Origin getOrigin() {
        if (origin == null) {
            origin = reports.origin(id());
        }
        return origin;
    }

    public int getFilingVersion() {
        return filingVersion;
    }

    public void setFilingVersion(int filingVersion) {
        this.filingVersion = filingVersion;
    }

    public String getNumber() {
        return getReport().number().text();
    }

    /** The period in words. */
    public String getPeriod() {
        return getReport().period().words(Terms.in(languages.getLanguage()));
    }

    /** First and last day of the period. */
    public String getDays() {
        return getReport().period().days(Terms.in(languages.getLanguage()));
    }

    /** Whether the history is shown rather than the figures. */
    public boolean isHistory() {
        return "history".equals(address.value("tab"));
    }

    PeriodicReportId id() {
        return new PeriodicReportId(address.id());
    }
}
