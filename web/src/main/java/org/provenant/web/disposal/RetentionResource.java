package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.disposal.RetentionOfDevice;
import org.provenant.domain.disposal.Retention;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.web.platform.api.Items;

/** Until when the files of devices that are gone have to be kept. */
@Path("/device-retention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disposals")
public class RetentionResource {

    @Inject
    RetentionOfDevice retention;

    /** Of one device. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeviceRetention",
            summary = "Tell until when the file of a device has to be kept; nothing as long as it is with the company",
            description = "Thời hạn lưu giữ hồ sơ của thiết bị đã xử lý.")
    public Items<Retention> of(@PathParam("id") EquipmentId device) {
        return Items.all(retention.of(device).stream().toList());
    }
}
