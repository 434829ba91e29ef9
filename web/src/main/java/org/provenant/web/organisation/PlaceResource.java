package org.provenant.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.AddPlace;
import org.provenant.application.organisation.PlaceRow;
import org.provenant.application.organisation.PlaceSort;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.RenamePlace;
import org.provenant.application.organisation.ReopenPlace;
import org.provenant.application.organisation.SetApprover;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** The places where equipment stands. */
@Path(PlaceResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Places", description = "Sites, buildings, rooms and lines · Địa điểm sử dụng")
public class PlaceResource {

    static final String LIST = "/places";

    @Inject
    PlaceTree places;

    @Inject
    AddPlace addPlace;

    @Inject
    RenamePlace renamePlace;

    @Inject
    ReopenPlace reopenPlace;

    @Inject
    SetApprover setApprover;

    /** The places of the company acted for. */
    @GET
    @Operation(
            operationId = "listPlaces",
            summary = "List the places of the company",
            description = "Danh sách địa điểm. In the order of the tree unless another is asked for.")
    public Items<PlaceRow> list(
            @QueryParam("q") @Parameter(description = "Words in code, path or address") @Nullable String words,
            @QueryParam("kind") @Parameter(description = "Only places of this kind") @Nullable PlaceKind kind,
            @QueryParam("open") @DefaultValue("false") @Parameter(description = "Leave out closed places") Boolean open,
            @QueryParam("sort") @DefaultValue("TREE") PlaceSort sort,
            @BeanParam Paging paging) {
        return Items.of(
                places.find(new PlaceTree.Query(words, kind, open), paging.by(sort), paging.size(), paging.after()));
    }

    /** One place. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getPlace", summary = "Get one place", description = "Xem một địa điểm.")
    @APIResponseSchema(PlaceRow.class)
    public Response get(@PathParam("id") PlaceId id) {
        var place = places.get(id);
        return Answers.found(place, place.version());
    }

    /** Adds a place. */
    @POST
    @Operation(
            operationId = "addPlace",
            summary = "Add a site, or a building or room within another place",
            description = "Thêm địa điểm.")
    @APIResponseSchema(value = PlaceRow.class, responseCode = "201")
    public Response add(NewPlace place) {
        var id = addPlace.add(
                new AddPlace.Command(place.kind(), place.insideId(), place.code(), place.name(), place.address()));
        var made = places.get(id);
        return Answers.made(LIST, id, made, made.version());
    }

    /** Renames a place. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "renamePlace",
            summary = "Give a place another name or address",
            description = "Đổi tên hoặc địa chỉ. The code stays, because labels and spreadsheets carry it.")
    @APIResponseSchema(PlaceRow.class)
    public Response rename(
            @PathParam("id") PlaceId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, RenamedPlace place) {
        renamePlace.rename(
                new RenamePlace.Command(id, RecordVersion.seen(seen), place.name(), place.address(), place.reason()));
        return get(id);
    }

    /** Lets things be brought to a closed place again. */
    @POST
    @Path("/{id}/reopen")
    @Operation(operationId = "reopenPlace", summary = "Open a closed place again", description = "Mở lại địa điểm.")
    @APIResponseSchema(PlaceRow.class)
    public Response reopen(
            @PathParam("id") PlaceId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Because because) {
        reopenPlace.reopen(id, RecordVersion.seen(seen), because.reason());
        return get(id);
    }

    /** Says who must approve what is brought to a place. */
    @PUT
    @Path("/{id}/approver")
    @Operation(
            operationId = "setApprover",
            summary = "Say who must approve what is brought to a place and into the places inside it",
            description = "Đặt người duyệt việc đưa thiết bị đến.")
    @APIResponseSchema(PlaceRow.class)
    public Response approver(
            @PathParam("id") PlaceId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Approval approval) {
        setApprover.set(id, RecordVersion.seen(seen), approval.approverId(), approval.reason());
        return get(id);
    }

    /** @param approverId nobody if the place is to say nothing of its own */
    public record Approval(@Nullable PersonId approverId, Reason reason) {}

    /** @param insideId the place it stands in; none for a site */
    public record NewPlace(
            PlaceKind kind,
            @Nullable PlaceId insideId,
            String code,
            String name,
            @Nullable String address) {}

    /** What a place is called from now on, and why. */
    public record RenamedPlace(String name, @Nullable String address, Reason reason) {}
}
