package org.provenant.web.sanitisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.sanitisation.DriveList;
import org.provenant.application.sanitisation.StateNoStorage;
import org.provenant.application.sanitisation.WithdrawNoStorage;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;

/** Statements that a device has no drive at all. */
@Path("/equipment/{id}/no-storage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Drives")
public class NoStorageResource {

    @Inject
    DriveList drives;

    @Inject
    StateNoStorage stateNoStorage;

    @Inject
    WithdrawNoStorage withdrawNoStorage;

    /** What was stated. */
    @GET
    @Operation(
            operationId = "listNoStorage",
            summary = "List the statements that a device has no drive, the latest first",
            description = "Xác nhận thiết bị không có ổ lưu trữ.")
    public Items<DriveList.Statement> list(@PathParam("id") EquipmentId id) {
        return Items.all(drives.statements(id));
    }

    /** States it. */
    @POST
    @Operation(
            operationId = "stateNoStorage",
            summary = "State that a device has no drive, and how that is known",
            description = "Xác nhận thiết bị không có ổ lưu trữ.")
    public Items<DriveList.Statement> state(@PathParam("id") EquipmentId id, Because because) {
        stateNoStorage.state(List.of(id), because.reason());
        return list(id);
    }

    /** Takes it back. */
    @POST
    @Path("/withdraw")
    @Operation(
            operationId = "withdrawNoStorage",
            summary = "Withdraw the statement that a device has no drive; it stays readable",
            description = "Thu hồi xác nhận không có ổ lưu trữ.")
    public Items<DriveList.Statement> withdraw(@PathParam("id") EquipmentId id, Because because) {
        withdrawNoStorage.withdraw(id, because.reason());
        return list(id);
    }
}
