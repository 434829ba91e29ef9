package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.disposal.RouteList;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.web.platform.api.Items;

/** The routes of disposal of the rule book. */
@Path("/disposal-routes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disposals")
public class DisposalRouteResource {

    @Inject
    RouteList routes;

    /** Those of today. */
    @GET
    @Operation(
            operationId = "listDisposalRoutes",
            summary = "List the routes of disposal that the rule book knows today, with what each asks for",
            description = "Các hình thức xử lý theo bộ quy định hiện hành.")
    public Items<DisposalRoute> list() {
        return Items.all(routes.today());
    }

    /** The codes of waste. */
    @GET
    @Path("/waste-codes")
    @Operation(
            operationId = "listWasteCodes",
            summary = "List the waste codes that the rule book knows today",
            description = "Các mã chất thải theo bộ quy định hiện hành.")
    public Items<RouteList.Waste> wasteCodes() {
        return Items.all(routes.wasteCodes());
    }
}
