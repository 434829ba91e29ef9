package org.provenant.web.custody;

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
import org.provenant.application.custody.ClosePlace;
import org.provenant.application.organisation.PlaceRow;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.RecordVersion;

/** Closes places, which needs to know what stands there. */
@Path("/places/{id}/close")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Places")
public class PlaceClosureResource {

    @Inject
    ClosePlace closePlace;

    @Inject
    PlaceTree places;

    /** Closes an empty place. */
    @POST
    @Operation(
            operationId = "closePlace",
            summary = "Close an empty place: nothing may be brought there any more",
            description = "Đóng địa điểm không còn thiết bị.")
    @APIResponseSchema(PlaceRow.class)
    public Response close(
            @PathParam("id") PlaceId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Because because) {
        closePlace.close(id, RecordVersion.seen(seen), because.reason());
        var place = places.get(id);
        return Answers.found(place, place.version());
    }
}
