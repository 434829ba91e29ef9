package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.reporting.ReportSignatures;
import org.provenant.application.reporting.SignReport;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportSignatureId;
import org.provenant.domain.reporting.SigningCertificateId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Items;

/** The digital signatures on an issued report. */
@Path("/reports/{id}/signatures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportSignatureResource {

    @Inject
    ReportSignatures signatures;

    @Inject
    SignReport signReport;

    /** All of them, examined. */
    @GET
    @Operation(
            operationId = "listReportSignatures",
            summary = "List the digital signatures on a report, each examined anew",
            description = "Danh sách chữ ký số trên báo cáo, được kiểm tra lại mỗi lần xem.")
    public Items<ReportSignatures.SignatureRow> list(@PathParam("id") PeriodicReportId id) {
        return Items.all(signatures.of(id));
    }

    /** Signs it. */
    @POST
    @Operation(
            operationId = "signReport",
            summary = "Sign the PDF of a report after PAdES with a certificate of the company",
            description =
                    "Ký số bản PDF của báo cáo (PAdES). The issued file stays as it is; the signed one is a further file."
                            + " Answers with all signatures.")
    public Items<ReportSignatures.SignatureRow> sign(@PathParam("id") PeriodicReportId id, SigningRequest request) {
        signReport.sign(id, new SigningCertificateId(request.certificateId()), request.password());
        return list(id);
    }

    /** The signed file. */
    @GET
    @Path("/{signature}.pdf")
    @Produces(Downloads.PDF)
    @Operation(
            operationId = "getSignedReportPdf",
            summary = "Download the PDF as it was signed; it begins with the bytes of the issued one",
            description = "Tải bản PDF đã ký số. The ETag is the SHA-256 of the bytes.")
    public Response pdf(
            @PathParam("id") PeriodicReportId id,
            @PathParam("signature") ReportSignatureId signature,
            @Context Request conditions) {
        var found = signatures.get(id, signature);
        return Paper.of(
                conditions,
                found.signedPdf(),
                () -> signatures.pdf(id, signature),
                ReportSignaturesPart.fileName(found.report()),
                Downloads.PDF);
    }

    /** @param password of the key file, or the PIN of the token; it is kept nowhere */
    public record SigningRequest(long certificateId, String password) {}
}
