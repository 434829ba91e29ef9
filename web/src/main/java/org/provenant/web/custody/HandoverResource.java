package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.AcceptHandover;
import org.provenant.application.custody.DeclineHandover;
import org.provenant.application.custody.FileSignedHandover;
import org.provenant.application.custody.HandoverList;
import org.provenant.application.custody.HandoverPapers;
import org.provenant.application.custody.HandoverRow;
import org.provenant.application.custody.HandoverSort;
import org.provenant.application.custody.PrepareHandover;
import org.provenant.application.custody.SignHandover;
import org.provenant.application.custody.WithdrawHandover;
import org.provenant.application.licensing.AddPaper;
import org.provenant.domain.custody.HandoverId;
import org.provenant.domain.custody.HandoverState;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.licensing.SentPart;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** The minutes of handovers. */
@Path(HandoverResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Handovers", description = "Minutes of handovers · Biên bản bàn giao")
public class HandoverResource {

    static final String LIST = "/handovers";

    @Inject
    HandoverList handovers;

    @Inject
    HandoverPapers papers;

    @Inject
    PrepareHandover prepareHandover;

    @Inject
    SignHandover signHandover;

    @Inject
    FileSignedHandover fileSignedHandover;

    @Inject
    AcceptHandover acceptHandover;

    @Inject
    DeclineHandover declineHandover;

    @Inject
    WithdrawHandover withdrawHandover;

    /** The minutes of the company acted for. */
    @GET
    @Operation(
            operationId = "listHandovers",
            summary = "List the minutes of handovers",
            description = "Danh sách biên bản bàn giao.")
    public Items<HandoverRow> list(
            @QueryParam("q") @Parameter(description = "Words in number, parties or reason") @Nullable String words,
            @QueryParam("state") @Parameter(description = "Only minutes in this state") @Nullable HandoverState state,
            @QueryParam("sort") @DefaultValue("NUMBER") HandoverSort sort,
            @BeanParam Paging paging) {
        return Items.of(
                handovers.find(new HandoverList.Query(words, state), paging.by(sort), paging.size(), paging.after()));
    }

    /** One handover. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getHandover",
            summary = "Get the minutes of one handover",
            description = "Xem một biên bản.")
    @APIResponseSchema(HandoverRow.class)
    public Response get(@PathParam("id") HandoverId id) {
        var handover = handovers.get(id);
        return Answers.found(handover, handover.version());
    }

    /** The devices of one handover. */
    @GET
    @Path("/{id}/devices")
    @Operation(
            operationId = "listHandedOver",
            summary = "List the devices of a handover as the minutes describe them",
            description = "Danh mục thiết bị trong biên bản.")
    public Items<HandoverList.Line> devices(@PathParam("id") HandoverId id) {
        return Items.all(handovers.lines(id));
    }

    /** Draws up minutes. */
    @POST
    @Operation(
            operationId = "prepareHandover",
            summary = "Draw up the minutes of a handover; the devices change hands when they are signed",
            description = "Lập biên bản bàn giao.")
    @APIResponseSchema(value = HandoverRow.class, responseCode = "201")
    public Response prepare(NewHandover made) {
        var id = prepareHandover.prepare(new PrepareHandover.Command(
                made.devices(),
                made.giver(),
                made.receiver(),
                made.receiverUnit(),
                made.place(),
                made.day(),
                made.reason(),
                made.terms(),
                made.onArrival()));
        var handover = handovers.get(id);
        return Answers.made(LIST, id, handover, handover.version());
    }

    /** The paper. */
    @GET
    @Path("/{id}/pdf")
    @Produces(Downloads.PDF)
    @Operation(
            operationId = "getHandoverPaper",
            summary = "Download the minutes as PDF",
            description = "Tải biên bản bàn giao.")
    public Response pdf(@PathParam("id") HandoverId id) {
        return Answers.file(papers.pdf(id), Downloads.PDF, handovers.get(id).number() + ".pdf");
    }

    /** The text that is signed. */
    @GET
    @Path("/{id}/text")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getHandoverText",
            summary = "Download the very text that is signed; its SHA-256 is the digest of the minutes",
            description = "Tải nguyên văn nội dung được ký.")
    public Response text(@PathParam("id") HandoverId id) {
        return Answers.file(
                papers.text(id), MediaType.TEXT_PLAIN, handovers.get(id).number() + ".txt");
    }

    /** The signed paper. */
    @GET
    @Path("/{id}/scan")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getHandoverScan",
            summary = "Download the scan of the signed paper, as it was sent",
            description = "Tải bản quét đã ký. Always as an attachment, under the type that was found.")
    public Response scan(@PathParam("id") HandoverId id) {
        var scan = papers.scan(id);
        return Answers.file(papers.scanned(id), scan.type().mediaType(), scan.name());
    }

    /** Both sign on one screen. */
    @POST
    @Path("/{id}/sign")
    @Operation(
            operationId = "signHandover",
            summary = "Sign with the drawn signatures of giver and receiver, each a PNG in Base64",
            description = "Ký biên bản trên màn hình.")
    @APIResponseSchema(HandoverRow.class)
    public Response sign(
            @PathParam("id") HandoverId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Signed signed) {
        signHandover.sign(new SignHandover.Command(
                id,
                RecordVersion.seen(seen),
                DrawnSignature.read(signed.giver()),
                DrawnSignature.read(signed.receiver())));
        return get(id);
    }

    /** Attaches the signed paper. */
    @POST
    @Path("/{id}/scan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "fileSignedHandover",
            summary = "Attach the scan of the paper that both have signed",
            description = "Lưu bản quét biên bản đã ký.")
    @APIResponseSchema(HandoverRow.class)
    public Response attach(
            @PathParam("id") HandoverId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @BeanParam ScanUpload upload)
            throws IOException {
        fileSignedHandover.file(id, RecordVersion.seen(seen), upload.sent());
        return get(id);
    }

    /** The receiver accepts. */
    @POST
    @Path("/{id}/accept")
    @Operation(
            operationId = "acceptHandover",
            summary = "Accept a handover as its receiver",
            description = "Bên nhận xác nhận đã nhận thiết bị.")
    @APIResponseSchema(HandoverRow.class)
    public Response accept(
            @PathParam("id") HandoverId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            Accepted accepted) {
        acceptHandover.accept(id, RecordVersion.seen(seen), DrawnSignature.read(accepted.signature()));
        return get(id);
    }

    /** The receiver declines. */
    @POST
    @Path("/{id}/decline")
    @Operation(
            operationId = "declineHandover",
            summary = "Decline a handover as its receiver, with a reason",
            description = "Bên nhận từ chối nhận thiết bị.")
    @APIResponseSchema(HandoverRow.class)
    public Response decline(
            @PathParam("id") HandoverId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Because because) {
        declineHandover.decline(id, RecordVersion.seen(seen), because.reason());
        return get(id);
    }

    /** Withdraws minutes that are not signed. */
    @POST
    @Path("/{id}/withdraw")
    @Operation(
            operationId = "withdrawHandover",
            summary = "Withdraw minutes that nobody has signed",
            description = "Thu hồi biên bản chưa ký.")
    @APIResponseSchema(HandoverRow.class)
    public Response withdraw(
            @PathParam("id") HandoverId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Because because) {
        withdrawHandover.withdraw(id, RecordVersion.seen(seen), because.reason());
        return get(id);
    }

    /**
     * @param giver the person who gives
     * @param receiver the person who takes over; none if a unit does
     * @param receiverUnit the unit that takes over instead of a person
     * @param place where the devices stand afterwards
     * @param terms what the parties agree upon besides
     * @param onArrival what is done with the devices when it takes effect; none if they keep their stages
     */
    public record NewHandover(
            List<EquipmentId> devices,
            PersonId giver,
            @Nullable PersonId receiver,
            @Nullable UnitId receiverUnit,
            PlaceId place,
            LocalDate day,
            Reason reason,
            @Nullable String terms,
            @Nullable OnArrival onArrival) {}

    /** What giver and receiver drew, each as PNG in Base64. */
    public record Signed(String giver, String receiver) {}

    /** @param signature what the receiver drew, as PNG in Base64; none if nothing was drawn */
    public record Accepted(@Nullable String signature) {}

    /** The part of the form that holds the scan. */
    public static class ScanUpload {

        @FormParam("file")
        @Parameter(description = "PDF, PNG, JPEG or TIFF of the signed paper, at most 20 MB")
        @Nullable
        EntityPart file;

        AddPaper.Sent sent() throws IOException {
            if (file == null) {
                throw new RuleViolated(FileRule.FILE_EMPTY);
            }
            return SentPart.of(file);
        }
    }
}
