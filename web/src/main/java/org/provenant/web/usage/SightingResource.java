package org.provenant.web.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usage.ReportSighting;
import org.provenant.application.usage.UseOfDevice;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.web.platform.api.Items;

/** When a device was seen, and by what. */
@Path("/equipment/{id}/sightings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Equipment")
public class SightingResource {

    @Inject
    UseOfDevice use;

    @Inject
    ReportSighting reportSighting;

    /** All sightings of a device. */
    @GET
    @Operation(
            operationId = "listSightings",
            summary = "List when a device was seen and by what, the latest first",
            description = "Các lần nhìn thấy thiết bị.")
    public Items<UseOfDevice.Seen> list(@PathParam("id") EquipmentId id) {
        return Items.all(use.sightings(id));
    }

    /** Records that somebody saw a device. */
    @POST
    @Operation(
            operationId = "reportSighting",
            summary = "Record that a device was seen",
            description = "Ghi nhận đã thấy thiết bị; có thể nêu thiết bị có đang dùng đúng mục đích hay không.")
    public Items<UseOfDevice.Seen> report(@PathParam("id") EquipmentId id, NewSighting sighting) {
        reportSighting.report(new ReportSighting.Command(id, sighting.seenOn(), sighting.inUse(), sighting.remark()));
        return list(id);
    }

    /** The use of a device. */
    @GET
    @Path("/summary")
    @Operation(
            operationId = "getUseOfDevice",
            summary = "Get when a device was last seen, since when it is idle, and its condition",
            description = "Tóm tắt tình hình sử dụng thiết bị.")
    public UseOfDevice.Summary summary(@PathParam("id") EquipmentId id) {
        return use.summary(id);
    }

    /** @param inUse whether it is in use for the declared purpose; nothing if that was not looked at */
    public record NewSighting(
            LocalDate seenOn,
            @Nullable Boolean inUse,
            @Nullable String remark) {}
}
