package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.EndPlans;
import org.provenant.domain.permit.PermitId;
import org.provenant.web.platform.api.Items;

/** Plans for the end of use, beside practice. */
@Path("/end-of-use-plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disposals")
public class EndPlanResource {

    @Inject
    EndPlans plans;

    /** Those of a permit, or those that are due. */
    @GET
    @Operation(
            operationId = "listEndOfUsePlans",
            summary = "List what is planned for the end of use of permit lines, and what has become of their devices",
            description = "Phương án kết thúc sử dụng và thực tế.")
    public Items<EndPlans.Plan> list(
            @QueryParam("permit") @Parameter(description = "Only the lines of this permit, all of them") @Nullable
                    PermitId permit,
            @QueryParam("days")
                    @DefaultValue("90")
                    @Parameter(description = "Otherwise lines that end within so many days, or should have ended")
                    int days) {
        return Items.all(permit == null ? plans.dueWithin(days) : plans.ofPermit(permit));
    }
}
