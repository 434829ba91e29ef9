package org.provenant.web.inspection;

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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.inspection.About;
import org.provenant.application.inspection.AcceptPaper;
import org.provenant.application.inspection.AskForPaper;
import org.provenant.application.inspection.AskPaperAgain;
import org.provenant.application.inspection.CloseRequest;
import org.provenant.application.inspection.GivePaper;
import org.provenant.application.inspection.RequestList;
import org.provenant.application.inspection.RequestRow;
import org.provenant.domain.inspection.GivenPaperId;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.PaperRequestId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.RecordVersion;

/** The papers that an inspection asks for. */
@Path("/inspections/{id}/requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class InspectionRequestResource {

    @Inject
    RequestList requests;

    @Inject
    AskForPaper askForPaper;

    @Inject
    GivePaper givePaper;

    @Inject
    AcceptPaper acceptPaper;

    @Inject
    AskPaperAgain askPaperAgain;

    @Inject
    CloseRequest closeRequest;

    /** All of them. */
    @GET
    @Operation(
            operationId = "listPaperRequests",
            summary = "List the papers that an inspection asks for, with what was given",
            description = "Danh mục tài liệu được yêu cầu.")
    public Items<RequestRow> list(@PathParam("id") InspectionId id) {
        return Items.all(requests.of(id));
    }

    /** Asks for one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askForPaper",
            summary = "Ask the company for a paper",
            description = "Yêu cầu doanh nghiệp cung cấp tài liệu.")
    public Items<RequestRow> ask(@PathParam("id") InspectionId id, PaperAsked asked) {
        askForPaper.ask(new AskForPaper.Command(
                id, asked.text(), Objects.requireNonNullElse(asked.about(), About.NOTHING), asked.dueOn()));
        return list(id);
    }

    /** Gives something for a request. */
    @POST
    @Path("/{request}/papers")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "givePaper",
            summary = "Give what was asked for: a file, or the record of the register where it is kept",
            description =
                    "Cung cấp tài liệu được yêu cầu. What the file is tells its content; what could run is refused."
                            + " `If-Match` is the request's `version` in quotes.")
    public Items<RequestRow> give(
            @PathParam("id") InspectionId id,
            @PathParam("request") PaperRequestId request,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @BeanParam GivenPaperUpload upload)
            throws IOException {
        givePaper.give(new GivePaper.Command(
                id, request, RecordVersion.seen(seen), upload.sent(), upload.about(), upload.remark));
        return list(id);
    }

    /** Accepts what was given. */
    @POST
    @Path("/{request}/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptPaper",
            summary = "Accept what was given: the request is settled",
            description = "Chấp nhận tài liệu. `If-Match` is the request's `version` in quotes.")
    public Items<RequestRow> accept(
            @PathParam("id") InspectionId id,
            @PathParam("request") PaperRequestId request,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        acceptPaper.accept(id, request, RecordVersion.seen(seen));
        return list(id);
    }

    /** Asks again. */
    @POST
    @Path("/{request}/ask-again")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askPaperAgain",
            summary = "Ask again for a paper, because what was given is not what is wanted",
            description = "Yêu cầu cung cấp lại tài liệu. `If-Match` is the request's `version` in quotes.")
    public Items<RequestRow> askAgain(
            @PathParam("id") InspectionId id,
            @PathParam("request") PaperRequestId request,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            PaperAskedAgain again) {
        askPaperAgain.ask(
                new AskPaperAgain.Command(id, request, RecordVersion.seen(seen), again.reason(), again.dueOn()));
        return list(id);
    }

    /** Closes one without a paper. */
    @POST
    @Path("/{request}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closePaperRequest",
            summary = "Close a request without accepting a paper, with a reason",
            description = "Đóng yêu cầu mà không chấp nhận tài liệu. `If-Match` is the request's `version` in quotes.")
    public Items<RequestRow> close(
            @PathParam("id") InspectionId id,
            @PathParam("request") PaperRequestId request,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            RequestClosed closed) {
        closeRequest.close(id, request, RecordVersion.seen(seen), closed.reason());
        return list(id);
    }

    /** A file that was given. */
    @GET
    @Path("/{request}/papers/{paper}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getGivenPaper",
            summary = "Download a file that the company gave, as it was sent",
            description = "Tải tệp doanh nghiệp đã cung cấp. Always as an attachment, under the type that was found.")
    public Response file(
            @PathParam("id") InspectionId id,
            @PathParam("request") PaperRequestId request,
            @PathParam("paper") GivenPaperId paper) {
        var file = requests.file(id, request, paper);
        return Answers.file(requests.bytes(id, request, paper), file.type().mediaType(), file.name());
    }

    /**
     * @param about the record that it is about
     * @param dueOn the last day on which it is in time
     */
    public record PaperAsked(String text, @Nullable About about, LocalDate dueOn) {}

    /** @param reason why it is needed no longer, or cannot be had */
    public record RequestClosed(Reason reason) {}

    /** @param reason what is wrong with what was given */
    public record PaperAskedAgain(Reason reason, LocalDate dueOn) {}
}
