package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.application.reporting.ReportComparison;
import org.provenant.application.shared.Page;
import org.provenant.domain.reporting.PeriodicReport;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** An issued report beside another, line by line and down to devices. */
@Named
@RequestScoped
public class ReportComparePage {

    @Inject
    ReportComparison comparison;

    @Inject
    PeriodicReports reports;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private ReportComparison.@Nullable Comparison compared;
    private @Nullable Long other;

    /** Compares with the report that was chosen. */
    public void compare() {
        redirects.to("/reporting/compare.xhtml?id=" + address.id() + "&with=" + other);
    }

    public PeriodicReport getReport() {
        return reports.get(new PeriodicReportId(address.id()));
    }

    /** The report that it is compared with; nothing as long as none is chosen. */
    public @Nullable PeriodicReport getWith() {
        var with = address.number("with");
        return with == null ? null : reports.get(new PeriodicReportId(with));
    }

    /** The other reports. */
    public List<PeriodicReports.ReportRow> getOthers() {
        return reports.all().stream().filter(row -> row.id() != address.id()).toList();
    }

    /** The other report is the earlier of the two: what is new in this one comes second. */
    public List<ReportComparison.LineDifference> getLines() {
        return compared().lines();
    }

    /** The devices that stand in one alone, or differently in both. */
    public Page<ReportComparison.DeviceDifference> getPage() {
        return compared().devices();
    }

    /** Whether all figures and devices are the same. */
    public boolean isSame() {
        return getLines().stream().noneMatch(ReportComparison.LineDifference::differs);
    }

    private ReportComparison.Comparison compared() {
        if (compared == null) {
            var with = Objects.requireNonNull(getWith());
            compared = comparison.compare(
                    with.id(), new PeriodicReportId(address.id()), address.getSize(), address.getCursor());
        }
        return compared;
    }

    public @Nullable Long getOther() {
        return other;
    }

    public void setOther(@Nullable Long other) {
        this.other = other;
    }
}
