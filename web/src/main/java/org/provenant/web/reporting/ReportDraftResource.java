package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.reporting.OpenReport;
import org.provenant.application.reporting.ReportDraftList;
import org.provenant.domain.reporting.PeriodKind;
import org.provenant.domain.reporting.ReportDraft;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;

/** Reports on their way to be issued. */
@Path(ReportDraftResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportDraftResource {

    static final String LIST = "/report-drafts";

    @Inject
    ReportDraftList drafts;

    @Inject
    OpenReport openReport;

    /** All of them. */
    @GET
    @Operation(
            operationId = "listReportDrafts",
            summary = "List the drafts of reports, the latest first",
            description = "Danh sách bản thảo báo cáo.")
    public Items<ReportDraftList.DraftRow> list() {
        return Items.all(drafts.all());
    }

    /** Opens one. */
    @POST
    @Operation(
            operationId = "openReport",
            summary = "Open the report of a period that is over, as a draft",
            description = "Mở báo cáo của một kỳ đã kết thúc. What is issued already is corrected instead.")
    @APIResponseSchema(value = ReportDraftList.DraftRow.class, responseCode = "201")
    public Response open(ReportOpening request) {
        var id = openReport.open(new ReportDraft.Scope(
                request.formCode(),
                new ReportPeriod(request.periodKind(), new Period(request.from(), request.to())),
                request.language(),
                request.town()));
        var row = drafts.get(id);
        return Answers.made(LIST, id, row, row.version());
    }

    /** One draft. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getReportDraft", summary = "Get one draft", description = "Xem một bản thảo báo cáo.")
    @APIResponseSchema(ReportDraftList.DraftRow.class)
    public Response get(@PathParam("id") ReportDraftId id) {
        var row = drafts.get(id);
        return Answers.found(row, row.version());
    }

    /** What its checks find. */
    @GET
    @Path("/{id}/checks")
    @Operation(
            operationId = "listReportChecks",
            summary = "List the checks of an open draft as the register stands now, each with the records that fail",
            description = "Kết quả kiểm tra bản thảo báo cáo.")
    public Items<ReportDraftList.CheckRow> checks(@PathParam("id") ReportDraftId id) {
        return Items.all(drafts.content(id).checks());
    }

    /** The paper as it would be. */
    @GET
    @Path("/{id}/preview.pdf")
    @Produces(Downloads.PDF)
    @Operation(
            operationId = "previewReport",
            summary = "Download the paper as it would be if it were issued today, marked as a draft",
            description = "Xem trước bản PDF.")
    public Response preview(@PathParam("id") ReportDraftId id) {
        return Answers.file(drafts.preview(id), Downloads.PDF, "draft-" + id.value() + ".pdf");
    }

    /**
     * @param formCode the kind of report, such as RP-SP
     * @param town where the report is signed
     */
    public record ReportOpening(
            String formCode, PeriodKind periodKind, LocalDate from, LocalDate to, Language language, String town) {}
}
