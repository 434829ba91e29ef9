package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.provenant.application.custody.CorrectMovement;
import org.provenant.application.custody.CustodyHistory;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.custody.TakeMovementBack;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.domain.custody.Keeper;
import org.provenant.domain.custody.MovementId;
import org.provenant.domain.custody.OnArrival;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;

/** Where a device has been, and where it goes. */
@Path("/equipment/{id}/moves")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Equipment")
public class MoveResource {

    @Inject
    MoveEquipment moveEquipment;

    @Inject
    CorrectMovement correctMovement;

    @Inject
    TakeMovementBack takeMovementBack;

    @Inject
    CustodyHistory custody;

    @Inject
    EquipmentSearch equipment;

    /** All stays of a device. */
    @GET
    @Operation(
            operationId = "listMoves",
            summary = "List where a device has been and in whose hands, the latest first",
            description = "Các địa điểm và người quản lý của thiết bị.")
    public Items<CustodyHistory.StayRow> list(@PathParam("id") EquipmentId id) {
        equipment.get(id);
        return Items.all(custody.of(id));
    }

    /** Brings a device to another place or into other hands. */
    @POST
    @Operation(
            operationId = "moveEquipment",
            summary = "Move a device to another place or custodian",
            description = "Điều chuyển thiết bị trong nội bộ doanh nghiệp. The day may lie in the past: the move is put"
                    + " between what happened before and after it.")
    @APIResponseSchema(value = EquipmentRow.class, responseCode = "201")
    public Response move(@PathParam("id") EquipmentId id, Move move) {
        moveEquipment.move(new MoveEquipment.Command(
                List.of(id), move.place(), move.custodian(), move.unit(), move.day(), move.reason(), move.onArrival()));
        var device = equipment.get(id);
        return Answers.made("/equipment", id, device, device.version());
    }

    /** Puts right where a device went. */
    @PUT
    @Path("/{movement}")
    @Operation(
            operationId = "correctMove",
            summary = "Put right where a device went or to whom",
            description = "Sửa lần điều chuyển ghi sai. The history keeps what was recorded before.")
    public Items<CustodyHistory.StayRow> correct(
            @PathParam("id") EquipmentId id, @PathParam("movement") MovementId movement, CorrectedMove move) {
        correctMovement.correct(new CorrectMovement.Command(
                id, movement, move.place(), new Keeper(move.custodian(), move.unit()), move.reason()));
        return list(id);
    }

    /** Takes a move back that never happened. */
    @POST
    @Path("/{movement}/withdraw")
    @Operation(
            operationId = "withdrawMove",
            summary = "Take back a move that never happened",
            description = "Hủy lần điều chuyển ghi nhầm. The device had stood where it stood before.")
    public Items<CustodyHistory.StayRow> withdraw(
            @PathParam("id") EquipmentId id, @PathParam("movement") MovementId movement, Because because) {
        takeMovementBack.takeBack(id, movement, because.reason());
        return list(id);
    }

    /**
     * @param custodian nobody if a unit answers for it, or nobody at all
     * @param unit the unit that answers for it instead of a person
     * @param day the day on which it really happened
     * @param onArrival what is done with the device as it comes; none if it keeps its stage
     */
    public record Move(
            PlaceId place,
            @Nullable PersonId custodian,
            @Nullable UnitId unit,
            LocalDate day,
            Reason reason,
            @Nullable OnArrival onArrival) {}

    /** Where it really went, and why this is corrected. */
    public record CorrectedMove(
            PlaceId place,
            @Nullable PersonId custodian,
            @Nullable UnitId unit,
            Reason reason) {}
}
