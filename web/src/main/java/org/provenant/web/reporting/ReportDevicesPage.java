package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.application.reporting.ReportComparison;
import org.provenant.application.shared.Page;
import org.provenant.domain.reporting.PeriodicReport;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportFigure;
import org.provenant.reports.periodic.ReportedDevice;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;

/** The devices behind one figure of an issued report, as they were frozen. */
@Named
@RequestScoped
public class ReportDevicesPage {

    @Inject
    ReportComparison comparison;

    @Inject
    PeriodicReports reports;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    private ReportComparison.@Nullable Behind behind;

    public PeriodicReport getReport() {
        return reports.get(id());
    }

    public ReportFigure getFigure() {
        return Objects.requireNonNullElse(address.value("figure", ReportFigure.class), ReportFigure.CLOSING);
    }

    public int getLine() {
        var line = address.number("line");
        return line == null ? 1 : line.intValue();
    }

    public Page<ReportedDevice> getPage() {
        return behind().devices();
    }

    /** False if an old report does not say which of these devices were there and which came in. */
    public boolean isExact() {
        return behind().exact();
    }

    private ReportComparison.Behind behind() {
        if (behind == null) {
            behind = comparison.devices(id(), getLine(), getFigure(), address.getSize(), address.getCursor());
        }
        return behind;
    }

    /** Its stage in the reader's language. */
    public String stage(ReportedDevice device) {
        return device.stage().in(languages.getLanguage());
    }

    private PeriodicReportId id() {
        return new PeriodicReportId(address.id());
    }
}
