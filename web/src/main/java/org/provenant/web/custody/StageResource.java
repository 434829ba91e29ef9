package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;

/** What becomes of a device. */
@Path("/equipment/{id}/stages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Equipment")
public class StageResource {

    @Inject
    ChangeStage changeStage;

    @Inject
    EquipmentSearch equipment;

    /** Takes a device to another stage of its life. */
    @POST
    @Operation(
            operationId = "changeStage",
            summary = "Take a device to another stage of its life",
            description =
                    "Chuyển trạng thái thiết bị. A device that leaves needs its evidence. A loss is reported with `POST /losses` instead.")
    @APIResponseSchema(value = EquipmentRow.class, responseCode = "201")
    public Response change(@PathParam("id") EquipmentId id, StageChange change) {
        changeStage.change(
                new ChangeStage.Command(List.of(id), change.stage(), change.day(), change.evidence(), change.reason()));
        var device = equipment.get(id);
        return Answers.made("/equipment", id, device, device.version());
    }

    /**
     * @param day the day on which it really happened
     * @param evidence number and date of the paper that proves it; needed when the device leaves
     */
    public record StageChange(
            LifecycleStage stage, LocalDate day, @Nullable String evidence, Reason reason) {}
}
