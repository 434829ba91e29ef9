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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.application.reporting.ReportComparison;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportFigure;
import org.provenant.domain.reporting.StockEntry;
import org.provenant.domain.reporting.StockState;
import org.provenant.reports.periodic.ReportedDevice;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;

/** The devices behind the figures of an issued report. */
@Path("/reports/{id}/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportDeviceResource {

    @Inject
    ReportComparison comparison;

    @Inject
    PeriodicReports reports;

    /** Those of one figure. */
    @GET
    @Operation(
            operationId = "listReportDevices",
            summary = "List the devices behind a figure of a report, as they were frozen",
            description =
                    "Thiết bị đằng sau một số liệu của báo cáo. Of reports that were frozen before it was kept why a"
                            + " device counts, the figures `OPENING` and `CAME_IN` list all devices of the line.")
    public Items<FrozenDevice> list(
            @PathParam("id") PeriodicReportId id,
            @QueryParam("line") @DefaultValue("1") @Parameter(description = "Number of the line, from 1") int line,
            @QueryParam("figure") @DefaultValue("CLOSING") @Parameter(description = "Which figure of the line")
                    ReportFigure figure,
            @QueryParam("size") @DefaultValue("50") @Parameter(description = "Rows wanted, 1 to 500") @Nullable
                    Integer size,
            @QueryParam("after")
                    @Parameter(description = "`next` of the part before; nothing for the first part")
                    @Nullable
                    String after) {
        reports.get(id);
        return Items.of(
                comparison
                        .devices(id, line, figure, Paging.requireSensible(size), after)
                        .devices(),
                FrozenDevice::of);
    }

    /**
     * A device as it was frozen.
     *
     * @param record its number in the register; none in reports frozen before that was kept
     * @param state what it does at the end of the period; nothing if it left
     * @param exit how it left
     */
    public record FrozenDevice(
            @Nullable Long record,
            String assetTag,
            @Nullable String serial,
            String declaration,
            @Nullable StockEntry entry,
            @Nullable StockState state,
            @Nullable ExitRoute exit,
            @Nullable LocalDate exitOn,
            @Nullable String evidence) {

        static FrozenDevice of(ReportedDevice device) {
            var exit = device.exit();
            return new FrozenDevice(
                    device.record(),
                    device.assetTag(),
                    device.serial(),
                    device.declaration().number(),
                    device.entry(),
                    device.state(),
                    exit == null ? null : exit.route(),
                    exit == null ? null : exit.day(),
                    exit == null ? null : exit.evidence());
        }
    }
}
