package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.reporting.DeductionSheets;
import org.provenant.domain.permit.PermitId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;

/** The deduction sheet of a permit. */
@Path("/permits/{id}/deduction-sheet")
@RequestScoped
@Tag(name = "Permits")
public class DeductionSheetResource {

    @Inject
    DeductionSheets sheets;

    @Inject
    PermitCard permits;

    @Context
    HttpServletRequest request;

    /** The sheet as PDF. */
    @GET
    @Path("/pdf")
    @Produces(Downloads.PDF)
    @Operation(
            operationId = "getDeductionSheetPdf",
            summary = "Download the deduction sheet of a permit as PDF",
            description = "Tải phiếu theo dõi trừ lùi (theo nội dung mẫu 05/TDTL/GSQL) dạng PDF. In the language of"
                    + " `Accept-Language`.")
    public Response pdf(@PathParam("id") PermitId id) {
        return Answers.file(sheets.pdf(id, ApiLanguage.of(request)), Downloads.PDF, fileName(id, "pdf"));
    }

    /** The sheet as a workbook. */
    @GET
    @Path("/xlsx")
    @Produces(Downloads.XLSX)
    @Operation(
            operationId = "getDeductionSheetXlsx",
            summary = "Download the deduction sheet of a permit as a workbook",
            description = "Tải phiếu theo dõi trừ lùi dạng Excel.")
    public Response xlsx(@PathParam("id") PermitId id) {
        return Answers.file(sheets.xlsx(id, ApiLanguage.of(request)), Downloads.XLSX, fileName(id, "xlsx"));
    }

    private String fileName(PermitId id, String ending) {
        return DeductionSheetPart.fileName(permits.get(id).facts().number(), ending, ApiLanguage.of(request));
    }
}
