package org.provenant.web.equipment.lock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.equipment.lock.DeviceBinding;
import org.provenant.domain.equipment.EquipmentId;

/** What binds a device. */
@Path("/equipment/{id}/restriction")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Equipment")
public class RestrictionResource {

    @Inject
    DeviceBinding binding;

    /** Its restriction. */
    @GET
    @Operation(
            operationId = "getRestriction",
            summary = "Get what binds a device: purpose, places, legal entity, terms, and the rules that say so",
            description = "Giới hạn sử dụng của thiết bị, kèm căn cứ.")
    public DeviceBinding.Card get(@PathParam("id") EquipmentId id) {
        return binding.of(id);
    }
}
