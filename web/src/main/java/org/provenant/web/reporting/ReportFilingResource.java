package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.FileReport;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.application.reporting.RecordReportAnswer;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.RecordVersion;

/** How an issued report was handed in, and what the authority said. */
@Path("/reports/{id}/filing")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportFilingResource {

    @Inject
    PeriodicReports reports;

    @Inject
    FileReport fileReport;

    @Inject
    RecordReportAnswer recordAnswer;

    /** How it was handed in. */
    @GET
    @Operation(
            operationId = "getReportFiling",
            summary = "Get how a report was handed in, and what the authority said",
            description = "Thông tin nộp báo cáo. Refused for a report that was not handed in.")
    @APIResponseSchema(PeriodicReports.FilingRow.class)
    public Response get(@PathParam("id") PeriodicReportId id) {
        var report = reports.get(id);
        var row = reports.filing(id).orElseThrow(() -> new RuleViolated(ReportingRule.NOT_FILED, report.label()));
        return Answers.found(row, row.version());
    }

    /** Records that it was handed in. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "fileReport",
            summary = "Record that a report was handed in, with the receipt and the signed scan",
            description = "Ghi nhận đã nộp báo cáo.")
    @APIResponseSchema(PeriodicReports.FilingRow.class)
    public Response file(@PathParam("id") PeriodicReportId id, @BeanParam ReportFilingUpload upload)
            throws IOException {
        fileReport.file(id, upload.facts(), upload.sent());
        return get(id);
    }

    /** Records what the authority said. */
    @POST
    @Path("/answer")
    @Operation(
            operationId = "recordReportAnswer",
            summary = "Record that the authority accepted a report or sent it back, with its words",
            description = "Ghi kết quả của cơ quan quản lý. `If-Match` is the filing's `version` in quotes.")
    @APIResponseSchema(PeriodicReports.FilingRow.class)
    public Response answer(
            @PathParam("id") PeriodicReportId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            ReportOutcome request) {
        recordAnswer.record(new RecordReportAnswer.Command(
                id, RecordVersion.seen(seen), request.accepted(), request.outcomeOn(), request.authorityWords()));
        return get(id);
    }

    /** The signed scan. */
    @GET
    @Path("/scan")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getReportScan",
            summary = "Download the signed scan of a report, as it was sent",
            description = "Tải bản chụp có chữ ký. Always as an attachment, under the type that was found.")
    public Response scan(@PathParam("id") PeriodicReportId id) {
        var scan = reports.scan(id);
        return Answers.file(reports.scanBytes(id), scan.type().mediaType(), scan.name());
    }

    /** @param authorityWords needed when the report was sent back */
    public record ReportOutcome(
            boolean accepted, LocalDate outcomeOn, @Nullable String authorityWords) {}
}
