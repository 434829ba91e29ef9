package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.licensing.DossierControls;
import org.provenant.domain.permit.PermitId;

/** Other controls on the goods of a permit, as they were answered in the dossier that it came from. */
@Path("/permits/{id}/controls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Permits")
public class PermitControlResource {

    @Inject
    DossierControls controls;

    /** Which there may be, and how each was answered. */
    @GET
    @Operation(
            operationId = "getPermitControls",
            summary = "Get the other controls on the goods that a permit allows",
            description =
                    "Xem các kiểm soát chuyên ngành khác đối với hàng hóa của giấy phép, kèm trả lời ghi trong hồ sơ của nó.")
    public List<DossierControls.Controls> get(@PathParam("id") PermitId id) {
        return List.of(controls.ofPermit(id));
    }
}
