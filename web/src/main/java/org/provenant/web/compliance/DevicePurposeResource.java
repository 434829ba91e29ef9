package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.TakePurposeBack;
import org.provenant.application.equipment.lock.DeviceBinding;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.PurposeChangeId;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.RecordVersion;

/** The purposes that a device has served. */
@Path("/equipment/{id}/purposes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Equipment")
public class DevicePurposeResource {

    @Inject
    DeviceBinding binding;

    @Inject
    TakePurposeBack takePurposeBack;

    /** Each change. */
    @GET
    @Operation(
            operationId = "listPurposes",
            summary = "List the changes of purpose of a device, the latest first, also those taken back",
            description = "Các lần thay đổi mục đích sử dụng của thiết bị.")
    public Items<DeviceBinding.PurposeStep> list(@PathParam("id") EquipmentId id) {
        return Items.all(binding.of(id).changes());
    }

    /** Takes one back. */
    @POST
    @Path("/{change}/withdraw")
    @Operation(
            operationId = "withdrawPurpose",
            summary = "Take back a change of purpose that was recorded wrongly",
            description = "Hủy lần thay đổi mục đích ghi nhầm, nếu không có lần thay đổi nào sau đó.")
    public Items<DeviceBinding.PurposeStep> withdraw(
            @PathParam("id") EquipmentId id,
            @PathParam("change") PurposeChangeId change,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            Because because) {
        takePurposeBack.takeBack(new TakePurposeBack.Command(id, change, RecordVersion.seen(seen), because.reason()));
        return list(id);
    }
}
