package org.provenant.web.processing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.processing.DeviceTimeline;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.web.platform.api.Items;

/** The origin and life of devices. */
@Path("/equipment-timelines")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Equipment")
public class DeviceTimelineResource {

    @Inject
    DeviceTimeline timeline;

    /** What happened, the earliest first; the total tells if there is more than the first {@value DeviceTimeline#MOST}. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEquipmentTimeline",
            summary = "Get the whole origin and life of a device in the order in which things happened",
            description =
                    "Dòng thời gian của thiết bị: từ hồ sơ, giấy phép, tờ khai đến từng việc sau khi nhận, kèm"
                            + " giấy tờ và mục lịch sử. Nhiều nhất 1000 việc được ghi đầu tiên; total cho biết có tất cả bao nhiêu.")
    public Items<DeviceTimeline.Event> get(@PathParam("id") EquipmentId id) {
        var told = timeline.of(id);
        return new Items<>(told.events(), told.events().size() + told.more(), null);
    }
}
