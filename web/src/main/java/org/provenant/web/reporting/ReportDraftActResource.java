package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.job.JobList;
import org.provenant.application.job.JobRow;
import org.provenant.application.reporting.AcceptReportCheck;
import org.provenant.application.reporting.DiscardReportDraft;
import org.provenant.application.reporting.PutUpReport;
import org.provenant.application.reporting.ReportDraftList;
import org.provenant.application.reporting.ReviewReport;
import org.provenant.application.reporting.SendReportBack;
import org.provenant.application.reporting.StartIssue;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.RecordVersion;

/** What leads a draft to the report that is issued; each act carries the version that was seen. */
@Path("/report-drafts/{id}/acts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportDraftActResource {

    @Inject
    ReportDraftList drafts;

    @Inject
    JobList jobs;

    @Inject
    StartIssue startIssue;

    @Inject
    AcceptReportCheck accept;

    @Inject
    PutUpReport putUp;

    @Inject
    ReviewReport review;

    @Inject
    SendReportBack sendBack;

    @Inject
    DiscardReportDraft discard;

    /** Accept that a check of a draft fails for these records. */
    @POST
    @Path("/accept")
    @Operation(
            operationId = "acceptReportCheck",
            summary = "Accept that a check of a draft fails for these records, with a reason",
            description =
                    "Chấp nhận nội dung kiểm tra không đạt, có lý do. `If-Match` is the draft's `version` in quotes.")
    @APIResponseSchema(ReportDraftList.DraftRow.class)
    public Response accept(
            @PathParam("id") ReportDraftId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            CheckAcceptance request) {
        accept.accept(id, RecordVersion.seen(seen), request.check(), request.reason());
        return now(id);
    }

    /** Put a draft up for review. */
    @POST
    @Path("/put-up")
    @Operation(
            operationId = "putUpReport",
            summary = "Put a draft up for review, once each check has passed or was accepted",
            description = "Trình soát xét. `If-Match` is the draft's `version` in quotes.")
    @APIResponseSchema(ReportDraftList.DraftRow.class)
    public Response putUp(@PathParam("id") ReportDraftId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        putUp.putUp(id, RecordVersion.seen(seen));
        return now(id);
    }

    /** Agree with a draft that somebody else has put up for review. */
    @POST
    @Path("/review")
    @Operation(
            operationId = "reviewReport",
            summary = "Agree with a draft that somebody else has put up for review",
            description = "Soát xét bản thảo của người khác. `If-Match` is the draft's `version` in quotes.")
    @APIResponseSchema(ReportDraftList.DraftRow.class)
    public Response review(
            @PathParam("id") ReportDraftId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        review.review(id, RecordVersion.seen(seen));
        return now(id);
    }

    /** Send a draft back to whoever drafts it. */
    @POST
    @Path("/send-back")
    @Operation(
            operationId = "sendReportBack",
            summary = "Send a draft back to whoever drafts it",
            description = "Trả lại bản thảo. `If-Match` is the draft's `version` in quotes.")
    @APIResponseSchema(ReportDraftList.DraftRow.class)
    public Response sendBack(
            @PathParam("id") ReportDraftId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            ReportReason request) {
        sendBack.sendBack(id, RecordVersion.seen(seen), request.reason());
        return now(id);
    }

    /** End a draft of which no report comes. */
    @POST
    @Path("/discard")
    @Operation(
            operationId = "discardReportDraft",
            summary = "End a draft of which no report comes",
            description = "Hủy bản thảo. `If-Match` is the draft's `version` in quotes.")
    @APIResponseSchema(ReportDraftList.DraftRow.class)
    public Response discard(
            @PathParam("id") ReportDraftId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            ReportReason request) {
        discard.discard(id, RecordVersion.seen(seen), request.reason());
        return now(id);
    }

    /** Asks for it to be issued; asking again is harmless. */
    @POST
    @Path("/issue")
    @Operation(
            operationId = "issueReport",
            summary = "Issue a reviewed draft, as a job: number, frozen figures, PDF and workbook",
            description = "Phát hành báo cáo đã soát xét. `If-Match` is the draft's `version` in quotes. Ask"
                    + " `GET /jobs/{id}` for the progress; once it is `DONE`, the draft names its report. Refused if the"
                    + " figures are no longer those that were reviewed.")
    @APIResponseSchema(value = JobRow.class, responseCode = "202")
    public Response issue(@PathParam("id") ReportDraftId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        var job = startIssue.start(id, RecordVersion.seen(seen));
        return Response.accepted(jobs.get(job))
                .location(Answers.address("/jobs", job))
                .build();
    }

    private Response now(ReportDraftId id) {
        var row = drafts.get(id);
        return Answers.found(row, row.version());
    }

    /** Which check, and why it is accepted. */
    public record CheckAcceptance(ReportCheck check, Reason reason) {}

    /** Why. */
    public record ReportReason(Reason reason) {}
}
