package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.reporting.CorrectReport;
import org.provenant.application.reporting.ReportDraftList;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;

/** The corrections of an issued report. */
@Path("/reports/{id}/corrections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportCorrectionResource {

    @Inject
    ReportDraftList drafts;

    @Inject
    CorrectReport correctReport;

    /** Opens one. */
    @POST
    @Operation(
            operationId = "correctReport",
            summary = "Open the next version of an issued report, as a draft that says what changes and why",
            description = "Điều chỉnh báo cáo đã phát hành. The issued one stays as it is.")
    @APIResponseSchema(value = ReportDraftList.DraftRow.class, responseCode = "201")
    public Response correct(@PathParam("id") PeriodicReportId id, ReportCorrection request) {
        var draft = correctReport.correct(id, request.town(), request.because());
        var row = drafts.get(draft);
        return Answers.made(ReportDraftResource.LIST, draft, row, row.version());
    }

    /**
     * @param town where the report is signed
     * @param because what changes, and why
     */
    public record ReportCorrection(String town, Reason because) {}
}
