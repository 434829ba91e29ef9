package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.domain.reporting.PeriodKind;
import org.provenant.domain.reporting.PeriodicReport;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportNumber;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Items;

/** The periodic reports, frozen when issued. */
@Path(ReportResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Periodic reports · Báo cáo định kỳ")
public class ReportResource {

    static final String LIST = "/reports";

    @Inject
    PeriodicReports reports;

    /** All issued reports. */
    @GET
    @Operation(
            operationId = "listReports",
            summary = "List the issued reports, the latest first",
            description = "Danh sách báo cáo định kỳ đã lập.")
    public Items<PeriodicReports.ReportRow> list() {
        return Items.all(reports.all());
    }

    /** One report. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getReport",
            summary = "Get one report: its figures and the digests of its papers",
            description = "Xem một báo cáo: số liệu và mã băm của các bản in.")
    public ReportDetail get(@PathParam("id") PeriodicReportId id) {
        return ReportDetail.of(reports.get(id), reports.origin(id));
    }

    /** The PDF as it was issued. */
    @GET
    @Path("/{id}.pdf")
    @Produces(Downloads.PDF)
    @Operation(
            operationId = "getReportPdf",
            summary = "Download the PDF, the same to the byte every time",
            description = "Tải bản PDF. The ETag is the SHA-256 of the bytes.")
    public Response pdf(@PathParam("id") PeriodicReportId id, @Context Request conditions) {
        var report = reports.get(id);
        return Paper.of(conditions, report.papers().pdf(), () -> reports.pdf(id), nameOf(report, "pdf"), Downloads.PDF);
    }

    /** The workbook as it was issued. */
    @GET
    @Path("/{id}.xlsx")
    @Produces(Downloads.XLSX)
    @Operation(
            operationId = "getReportXlsx",
            summary = "Download the workbook, the same to the byte every time",
            description = "Tải bản Excel. The ETag is the SHA-256 of the bytes.")
    public Response xlsx(@PathParam("id") PeriodicReportId id, @Context Request conditions) {
        var report = reports.get(id);
        return Paper.of(
                conditions, report.papers().xlsx(), () -> reports.xlsx(id), nameOf(report, "xlsx"), Downloads.XLSX);
    }

    private static String nameOf(PeriodicReport report, String ending) {
        return report.label().replace('/', '-') + "." + ending;
    }

    /**
     * One report.
     *
     * @param version 1 for the first issue of the period, more for later ones
     * @param pdf SHA-256 of the PDF
     * @param xlsx SHA-256 of the workbook
     * @param origin who drafted, reviewed and issued it, and what it corrects
     */
    public record ReportDetail(
            PeriodicReportId id,
            ReportNumber number,
            int version,
            PeriodKind periodKind,
            LocalDate from,
            LocalDate to,
            Language language,
            int opening,
            int cameIn,
            int wentOut,
            int closing,
            FileDigest pdf,
            FileDigest xlsx,
            Instant issuedAt,
            PeriodicReports.Origin origin) {

        static ReportDetail of(PeriodicReport report, PeriodicReports.Origin origin) {
            var period = report.period();
            return new ReportDetail(
                    report.id(),
                    report.number(),
                    report.reportVersion(),
                    period.kind(),
                    period.period().from(),
                    period.period().to(),
                    report.language(),
                    report.opening(),
                    report.cameIn(),
                    report.wentOut(),
                    report.closing(),
                    report.papers().pdf(),
                    report.papers().xlsx(),
                    report.issuedAt(),
                    origin);
        }
    }
}
