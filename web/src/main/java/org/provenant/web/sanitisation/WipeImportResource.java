package org.provenant.web.sanitisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.sanitisation.AssignWipeReport;
import org.provenant.application.sanitisation.ConfirmWipeImport;
import org.provenant.application.sanitisation.MatchWipeReports;
import org.provenant.application.sanitisation.UndoWipeImport;
import org.provenant.application.sanitisation.UploadWipeReports;
import org.provenant.application.sanitisation.WipeCertificates;
import org.provenant.application.sanitisation.WipeImportList;
import org.provenant.application.sanitisation.WipeImportSort;
import org.provenant.application.sanitisation.WipeReportSort;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.ReportMatch;
import org.provenant.domain.sanitisation.WipeImportId;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeMethod;
import org.provenant.domain.sanitisation.WipeReportId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** Reports of wiping tools, taken in together. */
@Path("/wipe-imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Wipe reports", description = "Reports of wiping tools, matched with drives by their serial numbers")
public class WipeImportResource {

    @Inject
    WipeImportList imports;

    @Inject
    WipeCertificates certificates;

    @Inject
    UploadWipeReports uploadReports;

    @Inject
    AssignWipeReport assignReport;

    @Inject
    MatchWipeReports matchReports;

    @Inject
    ConfirmWipeImport confirmImport;

    @Inject
    UndoWipeImport undoImport;

    /** The imports of the company acted for. */
    @GET
    @Operation(
            operationId = "listWipeImports",
            summary = "List the imports of reports, the latest first",
            description = "Các lần nhập báo cáo xóa dữ liệu.")
    public Items<WipeImportList.ImportRow> list(
            @QueryParam("sort") @DefaultValue("UPLOADED_AT") WipeImportSort sort, @BeanParam Paging paging) {
        return Items.of(imports.find(paging.downBy(sort), paging.size(), paging.after()));
    }

    /** Takes reports in. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadWipeReports",
            summary = "Take in a report of a wiping tool, or a ZIP of them, and match it with drives",
            description =
                    "Nhập báo cáo của nwipe (nhật ký, PDF) và Blancco (XML). Nothing is recorded of any drive before"
                            + " the import is confirmed.")
    @APIResponseSchema(value = WipeImportList.ImportRow.class, responseCode = "201")
    public Response upload(@BeanParam WipeReportUpload upload) throws IOException {
        var id = uploadReports.upload(upload.sent());
        var row = imports.get(id);
        return Answers.made("/wipe-imports", id, row, row.version());
    }

    /** One import. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getWipeImport",
            summary = "Get one import with what became of its reports",
            description = "Xem một lần nhập báo cáo.")
    @APIResponseSchema(WipeImportList.ImportRow.class)
    public Response get(@PathParam("id") WipeImportId id) {
        var row = imports.get(id);
        return Answers.found(row, row.version());
    }

    /** Its reports. */
    @GET
    @Path("/{id}/reports")
    @Operation(
            operationId = "listWipeReports",
            summary = "List the reports of an import and what became of each",
            description = "Kết quả khớp từng báo cáo.")
    public Items<WipeImportList.ReportRow> reports(
            @PathParam("id") WipeImportId id,
            @QueryParam("match") @Parameter(description = "Only reports of which this became") @Nullable
                    ReportMatch match,
            @QueryParam("sort") @DefaultValue("FILE_NAME") WipeReportSort sort,
            @BeanParam Paging paging) {
        return Items.of(imports.reports(id, match, paging.by(sort), paging.size(), paging.after()));
    }

    /** A report. */
    @GET
    @Path("/{id}/reports/{report}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getUploadedWipeReport",
            summary = "Download a report of an import, as it was sent",
            description = "Tải tệp báo cáo. Always as an attachment, under the type that was found.")
    public Response file(@PathParam("id") WipeImportId id, @PathParam("report") WipeReportId report) {
        var file = imports.file(id, report);
        return Answers.file(imports.bytes(id, report), file.type().mediaType(), file.name());
    }

    /** Names the drive of a report. */
    @POST
    @Path("/{id}/reports/{report}/assign")
    @Operation(
            operationId = "assignWipeReport",
            summary = "Say which drive a report speaks of whose serial number no drive has",
            description = "Gán báo cáo chưa khớp cho một ổ.")
    @APIResponseSchema(WipeImportList.ImportRow.class)
    public Response assign(
            @PathParam("id") WipeImportId id, @PathParam("report") WipeReportId report, ReportAssignment assignment) {
        assignReport.assign(id, report, assignment.driveId());
        return get(id);
    }

    /** Looks again for drives. */
    @POST
    @Path("/{id}/match")
    @Operation(
            operationId = "matchWipeImport",
            summary = "Look again for the drives of reports that had none, after more drives were recorded",
            description = "Đối chiếu lại báo cáo chưa khớp.")
    @APIResponseSchema(WipeImportList.ImportRow.class)
    public Response match(@PathParam("id") WipeImportId id) {
        matchReports.match(id);
        return get(id);
    }

    /** Records what the reports say. */
    @POST
    @Path("/{id}/confirm")
    @Operation(
            operationId = "confirmWipeImport",
            summary = "Record what the matched reports say, in one act",
            description = "Xác nhận nhập báo cáo. `If-Match` is the import's `version` in quotes.")
    @APIResponseSchema(WipeImportList.ImportRow.class)
    public Response confirm(
            @PathParam("id") WipeImportId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            WipeConfirmation confirmation) {
        confirmImport.confirm(new ConfirmWipeImport.Command(
                id,
                RecordVersion.seen(seen),
                confirmation.standard(),
                confirmation.level(),
                confirmation.method(),
                confirmation.verification(),
                confirmation.operator(),
                confirmation.verifier()));
        return get(id);
    }

    /** Takes it back. */
    @POST
    @Path("/{id}/undo")
    @Operation(
            operationId = "undoWipeImport",
            summary = "Take an import of reports back while nothing later was recorded of its drives",
            description = "Hoàn tác lần nhập báo cáo. `If-Match` is the import's `version` in quotes.")
    @APIResponseSchema(WipeImportList.ImportRow.class)
    public Response undo(
            @PathParam("id") WipeImportId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            Because because) {
        undoImport.undo(id, RecordVersion.seen(seen), because.reason());
        return get(id);
    }

    /** The certificates. */
    @GET
    @Path("/{id}/certificates")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "printWipeImportCertificates",
            summary = "Print the certificates of all good reports of an import as one PDF, in Vietnamese",
            description = "In chứng nhận xóa dữ liệu của cả lần nhập.")
    public Response certificates(@PathParam("id") WipeImportId id) {
        return Answers.file(
                certificates.ofImport(id), Downloads.PDF, imports.get(id).number() + ".pdf");
    }

    /** The drive that a report speaks of. */
    public record ReportAssignment(DriveId driveId) {}

    /**
     * What the reports do not say themselves.
     *
     * @param standard where the rule book names none for the day
     * @param operator who wiped, where a report does not say
     * @param verifier who checked; never the operator
     */
    public record WipeConfirmation(
            String standard,
            WipeLevel level,
            WipeMethod method,
            String verification,
            String operator,
            String verifier) {}
}
