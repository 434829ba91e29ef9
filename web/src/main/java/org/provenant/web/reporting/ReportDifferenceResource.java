package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.application.reporting.ReportComparison;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.Parameters;

/** Two issued reports beside each other. */
@Path("/reports/{id}/differences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportDifferenceResource {

    private static final String WITH = "Number of the report to compare with";

    @Inject
    ReportComparison comparison;

    @Inject
    PeriodicReports reports;

    /** Compares. */
    @GET
    @Operation(
            operationId = "compareReports",
            summary = "Compare a report with another, line by line",
            description =
                    "So sánh hai báo cáo. `before` is the report of `with`, `after` the one of the address; `devices` is how"
                            + " many devices stand in one alone or differently.")
    public Items<ReportComparison.LineDifference> compare(
            @PathParam("id") PeriodicReportId id,
            @QueryParam("with") @Parameter(description = WITH) @Nullable PeriodicReportId with) {
        return Items.all(compared(id, with, 1, null).lines());
    }

    /** Compares down to devices. */
    @GET
    @Path("/devices")
    @Operation(
            operationId = "compareReportedDevices",
            summary = "List the devices that stand in one of two reports alone, or differently in both",
            description = "Thiết bị khác nhau giữa hai báo cáo, theo từng trang.")
    public Items<ReportComparison.DeviceDifference> devices(
            @PathParam("id") PeriodicReportId id,
            @QueryParam("with") @Parameter(description = WITH) @Nullable PeriodicReportId with,
            @QueryParam("size") @DefaultValue("50") @Parameter(description = "Rows wanted, 1 to 500") @Nullable
                    Integer size,
            @QueryParam("after")
                    @Parameter(description = "`next` of the part before; nothing for the first part")
                    @Nullable
                    String after) {
        return Items.of(compared(id, with, Paging.requireSensible(size), after).devices());
    }

    private ReportComparison.Comparison compared(
            PeriodicReportId id, @Nullable PeriodicReportId with, int size, @Nullable String after) {
        // Whoever may not see the report is told so before anything else.
        reports.get(id);
        return comparison.compare(Parameters.required("with", with), id, size, after);
    }
}
