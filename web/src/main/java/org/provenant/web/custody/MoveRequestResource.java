package org.provenant.web.custody;

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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.ApproveMove;
import org.provenant.application.custody.MoveRequestList;
import org.provenant.application.custody.MoveRequestRow;
import org.provenant.application.custody.MoveRequestSort;
import org.provenant.application.custody.RefuseMove;
import org.provenant.application.custody.RequestMove;
import org.provenant.application.custody.WithdrawMoveRequest;
import org.provenant.domain.custody.MoveRequestId;
import org.provenant.domain.custody.MoveRequestState;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** Requests to bring devices to places that want an approval. */
@Path(MoveRequestResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Move requests", description = "Requests to move devices · Đề nghị điều chuyển")
public class MoveRequestResource {

    static final String LIST = "/move-requests";

    @Inject
    MoveRequestList requests;

    @Inject
    RequestMove requestMove;

    @Inject
    ApproveMove approveMove;

    @Inject
    RefuseMove refuseMove;

    @Inject
    WithdrawMoveRequest withdrawMoveRequest;

    /** The requests of the company acted for. */
    @GET
    @Operation(
            operationId = "listMoveRequests",
            summary = "List the requests to move devices",
            description = "Danh sách đề nghị điều chuyển.")
    public Items<MoveRequestRow> list(
            @QueryParam("q") @Parameter(description = "Words in number, place, names or reason") @Nullable String words,
            @QueryParam("state") @Parameter(description = "Only requests in this state") @Nullable
                    MoveRequestState state,
            @QueryParam("sort") @DefaultValue("NUMBER") MoveRequestSort sort,
            @BeanParam Paging paging) {
        return Items.of(
                requests.find(new MoveRequestList.Query(words, state), paging.by(sort), paging.size(), paging.after()));
    }

    /** One request. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getMoveRequest", summary = "Get one request", description = "Xem một đề nghị.")
    @APIResponseSchema(MoveRequestRow.class)
    public Response get(@PathParam("id") MoveRequestId id) {
        var request = requests.get(id);
        return Answers.found(request, request.version());
    }

    /** The devices of one request. */
    @GET
    @Path("/{id}/devices")
    @Operation(
            operationId = "listRequested",
            summary = "List the devices of a request, and where they stand now",
            description = "Thiết bị trong đề nghị.")
    public Items<MoveRequestList.Line> devices(@PathParam("id") MoveRequestId id) {
        return Items.all(requests.lines(id));
    }

    /** Asks for a move. */
    @POST
    @Operation(
            operationId = "requestMove",
            summary = "Ask whoever the place names to approve that devices are brought there",
            description = "Gửi đề nghị điều chuyển.")
    @APIResponseSchema(value = MoveRequestRow.class, responseCode = "201")
    public Response request(NewRequest made) {
        var id = requestMove.request(new RequestMove.Command(
                made.devices(),
                made.place(),
                made.custodian(),
                made.unit(),
                made.day(),
                made.reason(),
                made.onArrival()));
        var request = requests.get(id);
        return Answers.made(LIST, id, request, request.version());
    }

    /** Approves. */
    @POST
    @Path("/{id}/approve")
    @Operation(
            operationId = "approveMove",
            summary = "Approve a request as the one whom the place names; the devices move with it",
            description = "Duyệt đề nghị điều chuyển.")
    @APIResponseSchema(MoveRequestRow.class)
    public Response approve(
            @PathParam("id") MoveRequestId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            Decision decision) {
        approveMove.approve(id, RecordVersion.seen(seen), decision.words());
        return get(id);
    }

    /** Refuses. */
    @POST
    @Path("/{id}/refuse")
    @Operation(
            operationId = "refuseMove",
            summary = "Refuse a request, with a reason",
            description = "Từ chối đề nghị điều chuyển.")
    @APIResponseSchema(MoveRequestRow.class)
    public Response refuse(
            @PathParam("id") MoveRequestId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            Because because) {
        refuseMove.refuse(id, RecordVersion.seen(seen), because.reason());
        return get(id);
    }

    /** Withdraws. */
    @POST
    @Path("/{id}/withdraw")
    @Operation(
            operationId = "withdrawMoveRequest",
            summary = "Withdraw a request that nobody has decided on",
            description = "Thu hồi đề nghị điều chuyển.")
    @APIResponseSchema(MoveRequestRow.class)
    public Response withdraw(
            @PathParam("id") MoveRequestId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            Because because) {
        withdrawMoveRequest.withdraw(id, RecordVersion.seen(seen), because.reason());
        return get(id);
    }

    /**
     * @param custodian nobody if a unit is to answer for the devices, or nobody at all
     * @param unit the unit that is to answer for them instead of a person
     * @param onArrival what is done with the devices as they come; none if they keep their stages
     */
    public record NewRequest(
            List<EquipmentId> devices,
            PlaceId place,
            @Nullable PersonId custodian,
            @Nullable UnitId unit,
            LocalDate day,
            Reason reason,
            @Nullable OnArrival onArrival) {}

    /** @param words what the approver says to it; none if nothing */
    public record Decision(@Nullable String words) {}
}
