package org.provenant.web.equipment;

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
import org.provenant.application.equipment.ResearchDues;
import org.provenant.web.platform.api.Items;

/** Research whose goods are due for re-export or destruction. */
@Path("/research-dues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Permits")
public class ResearchDueResource {

    @Inject
    ResearchDues dues;

    /** What falls due soon or is overdue. */
    @GET
    @Operation(
            operationId = "listResearchDues",
            summary = "List the research whose goods are still here and are due soon or overdue",
            description = "Danh sách đề tài nghiên cứu có thiết bị sắp đến hạn hoặc quá hạn xử lý.")
    public Items<ResearchDues.Due> list(
            @QueryParam("days") @DefaultValue("90") @Parameter(description = "Due within so many days") Integer days) {
        return Items.all(dues.within(days));
    }
}
