package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.PermitBalances;
import org.provenant.domain.permit.PermitId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;

/** How each line of a permit stood on a day. */
@Path("/permits/{id}/balance")
@RequestScoped
@Tag(name = "Permits")
public class PermitBalanceResource {

    @Inject
    PermitBalances balances;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    /** The balance as figures. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getPermitBalance",
            summary = "Get how each line of a permit stood at the end of a day",
            description = "Số dư từng dòng giấy phép tại một ngày bất kỳ. Counted from what happened until that day;"
                    + " today if none is given. Of a day to come only what is known today can be told.")
    public PermitBalances.Balance get(
            @PathParam("id") PermitId id,
            @QueryParam("day") @Parameter(description = "Day at the end of which it is told") @Nullable LocalDate day) {
        return balances.on(id, day == null ? LocalDate.now(clock) : day);
    }

    /** The balance as a workbook. */
    @GET
    @Path("/xlsx")
    @Produces(Downloads.XLSX)
    @Operation(
            operationId = "getPermitBalanceXlsx",
            summary = "Download the balance of a permit on a day as a workbook",
            description = "Tải số dư giấy phép tại một ngày thành tệp Excel.")
    public Response xlsx(
            @PathParam("id") PermitId id,
            @QueryParam("day") @Parameter(description = "Day at the end of which it is told") @Nullable LocalDate day)
            throws IOException {
        var wanted = day == null ? LocalDate.now(clock) : day;
        var file = Downloads.setAside(out -> balances.xlsx(id, wanted, ApiLanguage.of(request), out));
        return Answers.file(file, Downloads.XLSX, "balance " + wanted + ".xlsx");
    }
}
