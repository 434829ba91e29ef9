package org.provenant.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.inspection.About;
import org.provenant.application.inspection.AnswerFinding;
import org.provenant.application.inspection.CloseFinding;
import org.provenant.application.inspection.FindingList;
import org.provenant.application.inspection.FindingRow;
import org.provenant.application.inspection.WriteFinding;
import org.provenant.domain.inspection.FindingOutcome;
import org.provenant.domain.inspection.FindingSeverity;
import org.provenant.domain.inspection.InspectionFindingId;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.RecordVersion;

/** The findings of an inspection. */
@Path("/inspections/{id}/findings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class InspectionFindingResource {

    @Inject
    FindingList findings;

    @Inject
    WriteFinding writeFinding;

    @Inject
    AnswerFinding answerFinding;

    @Inject
    CloseFinding closeFinding;

    /** All of them. */
    @GET
    @Operation(
            operationId = "listFindings",
            summary = "List the findings of an inspection",
            description = "Danh sách phát hiện của đợt kiểm tra.")
    public Items<FindingRow> list(@PathParam("id") InspectionId id) {
        return Items.all(findings.of(id));
    }

    /** Writes one. */
    @POST
    @Operation(
            operationId = "writeFinding",
            summary = "Write a finding; it stands as it is written",
            description = "Ghi phát hiện. It may name a record, which stays untouched.")
    public Items<FindingRow> write(@PathParam("id") InspectionId id, FindingWriting writing) {
        writeFinding.write(new WriteFinding.Command(
                id,
                writing.severity(),
                writing.text(),
                writing.basis(),
                Objects.requireNonNullElse(writing.about(), About.NOTHING)));
        return list(id);
    }

    /** The company's answer. */
    @POST
    @Path("/{finding}/answer")
    @Operation(
            operationId = "answerFinding",
            summary = "Answer a finding for the company, once",
            description = "Doanh nghiệp giải trình phát hiện. `If-Match` is the finding's `version` in quotes.")
    public Items<FindingRow> answer(
            @PathParam("id") InspectionId id,
            @PathParam("finding") InspectionFindingId finding,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            FindingAnswer answer) {
        answerFinding.answer(new AnswerFinding.Command(id, finding, RecordVersion.seen(seen), answer.text()));
        return list(id);
    }

    /** Closes one. */
    @POST
    @Path("/{finding}/close")
    @Operation(
            operationId = "closeFinding",
            summary = "Close a finding with its outcome",
            description = "Đóng phát hiện kèm kết luận. `If-Match` is the finding's `version` in quotes.")
    public Items<FindingRow> close(
            @PathParam("id") InspectionId id,
            @PathParam("finding") InspectionFindingId finding,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            FindingClosing closing) {
        closeFinding.close(
                new CloseFinding.Command(id, finding, RecordVersion.seen(seen), closing.outcome(), closing.remark()));
        return list(id);
    }

    /**
     * @param basis the rule or source that it rests on
     * @param about the record that it is about
     */
    public record FindingWriting(
            FindingSeverity severity,
            String text,
            @Nullable String basis,
            @Nullable About about) {}

    /** The company's words. */
    public record FindingAnswer(String text) {}

    /** How it ended. */
    public record FindingClosing(
            FindingOutcome outcome, @Nullable String remark) {}
}
