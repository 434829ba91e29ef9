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
import org.provenant.application.custody.CloseUnit;
import org.provenant.application.organisation.UnitRow;
import org.provenant.application.organisation.UnitTree;
import org.provenant.domain.organisation.UnitId;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.RecordVersion;

/** Closes units, which needs to know what they hold. */
@Path("/units/{id}/close")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
public class UnitClosureResource {

    @Inject
    CloseUnit closeUnit;

    @Inject
    UnitTree units;

    /** Closes an empty unit. */
    @POST
    @Operation(
            operationId = "closeUnit",
            summary = "Close a unit that holds nothing and has nobody",
            description = "Đóng phòng ban không còn thiết bị và người.")
    @APIResponseSchema(UnitRow.class)
    public Response close(
            @PathParam("id") UnitId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Because because) {
        closeUnit.close(id, RecordVersion.seen(seen), because.reason());
        var unit = units.get(id);
        return Answers.found(unit, unit.version());
    }
}
