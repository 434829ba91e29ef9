package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.intake.updates.PlanUpdate;
import org.provenant.application.intake.updates.UpdateList;
import org.provenant.application.intake.updates.UpdateSummary;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.web.platform.api.Answers;

/** Plans the same change for many devices. */
@Path("/device-edits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Device updates")
public class DeviceEditResource {

    @Inject
    PlanUpdate planUpdate;

    @Inject
    UpdateList updates;

    /** Plans a change of many devices alike. */
    @POST
    @Operation(
            operationId = "planDeviceEdit",
            summary = "Plan the same values for many devices and see what would change",
            description = "Soạn cùng một thay đổi cho nhiều thiết bị và xem trước. Nothing changes before"
                    + " `POST /device-updates/{id}/confirm`. Devices are named one by one, or found by words as in the"
                    + " list.")
    @APIResponseSchema(value = UpdateSummary.class, responseCode = "201")
    public Response plan(PlannedEdit edit) {
        var id = planUpdate.plan(edit.command());
        return Response.created(Answers.address(DeviceUpdateResource.LIST, id))
                .entity(updates.get(id))
                .build();
    }

    /**
     * What many devices are to have alike.
     *
     * @param name what the change is called
     * @param devices the devices one by one; left out where words find them
     * @param words words by which all devices are found that have them
     * @param values what the devices are to have, by column; amounts with a point
     * @param cleared what they are to have no more
     * @param movedOn the day on which devices that change place or custodian really did; today if it is left out
     */
    public record PlannedEdit(
            String name,
            @Nullable List<EquipmentId> devices,
            @Nullable String words,
            @Nullable Map<UpdateColumn, String> values,
            @Nullable Set<UpdateColumn> cleared,
            @Nullable LocalDate movedOn) {

        PlanUpdate.Command command() {
            return new PlanUpdate.Command(
                    name,
                    devices == null ? List.of() : devices,
                    words == null ? null : EquipmentQuery.text(words),
                    values == null ? Map.of() : values,
                    cleared == null ? Set.of() : cleared,
                    NumberStyle.POINT_DECIMAL,
                    movedOn);
        }
    }
}
