package org.provenant.web.permit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.permit.NamePermittedPlace;
import org.provenant.application.permit.PermittedPlaces;
import org.provenant.application.permit.WithdrawPermittedPlace;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.PermittedPlaceId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Items;

/** The further places that a permit names for the goods of its lines. */
@Path("/permits/{id}/places")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Permits")
public class PermittedPlaceResource {

    @Inject
    PermittedPlaces places;

    @Inject
    NamePermittedPlace namePlace;

    @Inject
    WithdrawPermittedPlace withdrawPlace;

    /** All of them. */
    @GET
    @Operation(
            operationId = "listPermittedPlaces",
            summary = "List the further places that a permit names for its goods",
            description = "Các địa điểm sử dụng khác ghi trong giấy phép.")
    public Items<PermittedPlaces.Row> list(@PathParam("id") PermitId id) {
        return Items.all(places.of(id));
    }

    /** Records one. */
    @POST
    @Operation(
            operationId = "namePermittedPlace",
            summary = "Record a further place that the text of a permit names for the goods of a line",
            description = "Ghi thêm địa điểm sử dụng theo giấy phép.")
    public Items<PermittedPlaces.Row> name(@PathParam("id") PermitId id, PlaceNaming naming) {
        namePlace.name(new NamePermittedPlace.Command(id, naming.lineId(), naming.placeId(), naming.evidence()));
        return list(id);
    }

    /** Takes one back. */
    @POST
    @Path("/{place}/withdraw")
    @Operation(
            operationId = "withdrawPermittedPlace",
            summary = "Take back a permitted place that was named by mistake",
            description = "Bỏ địa điểm ghi nhầm.")
    public Items<PermittedPlaces.Row> withdraw(
            @PathParam("id") PermitId id, @PathParam("place") PermittedPlaceId place, PlaceWithdrawal withdrawal) {
        withdrawPlace.withdraw(id, place, withdrawal.reason());
        return list(id);
    }

    /** @param evidence where the permit says so: page, annex, letter */
    public record PlaceNaming(PermitLineId lineId, PlaceId placeId, String evidence) {}

    /** @param reason why it was a mistake */
    public record PlaceWithdrawal(Reason reason) {}
}
