package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.ChangeDisposalRoute;
import org.provenant.application.disposal.CheckDisposal;
import org.provenant.application.disposal.ChooseForDisposal;
import org.provenant.application.disposal.DescribeWaste;
import org.provenant.application.disposal.DisposalList;
import org.provenant.application.disposal.DisposalRow;
import org.provenant.application.disposal.TakeOffDisposal;
import org.provenant.domain.disposal.DisposalLine;
import org.provenant.domain.disposal.DisposalLineId;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.WasteCode;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.RecordVersion;

/** What is done with a disposal as long as its list can change; each act carries the version that was seen. */
@Path("/disposals/{id}/acts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Disposals")
public class DisposalDraftResource {

    @Inject
    DisposalList disposals;

    @Inject
    ChooseForDisposal choose;

    @Inject
    ChangeDisposalRoute changeRoute;

    @Inject
    DescribeWaste describe;

    @Inject
    TakeOffDisposal takeOff;

    @Inject
    CheckDisposal check;

    /** Another route. */
    @POST
    @Path("/change-route")
    @Operation(
            operationId = "changeDisposalRoute",
            summary = "Take another route with a draft; what that one asks for is asked anew",
            description = "Đổi hình thức xử lý của lệnh đang soạn. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response changeRoute(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DisposalRerouting request) {
        changeRoute.change(new ChangeDisposalRoute.Command(
                id,
                RecordVersion.seen(seen),
                request.route(),
                DisposalOrder.Proposal.receiver(request.receiverName(), request.receiverTaxCode()),
                request.reason()));
        return now(id);
    }

    /** More devices. */
    @POST
    @Path("/choose")
    @Operation(
            operationId = "chooseForDisposal",
            summary = "Choose more devices for a draft",
            description = "Thêm thiết bị vào lệnh đang soạn. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response choose(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DisposalChoice request) {
        choose.choose(new ChooseForDisposal.Command(id, RecordVersion.seen(seen), request.equipmentIds()));
        return now(id);
    }

    /** Waste codes and weights. */
    @POST
    @Path("/describe")
    @Operation(
            operationId = "describeWaste",
            summary = "Say as what waste devices of a draft are handed over, and how heavy each is",
            description = "Ghi mã chất thải và khối lượng. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response describe(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            WasteDescription request) {
        describe.describe(new DescribeWaste.Command(
                id,
                RecordVersion.seen(seen),
                request.lineIds(),
                new DisposalLine.Waste(
                        request.wasteCode() == null ? null : new WasteCode(request.wasteCode()), request.weightKg())));
        return now(id);
    }

    /** One device less. */
    @POST
    @Path("/take-off")
    @Operation(
            operationId = "takeOffDisposal",
            summary = "Take a device off a disposal before it is collected",
            description = "Rút thiết bị khỏi lệnh. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response takeOff(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DisposalTakeOff request) {
        takeOff.takeOff(new TakeOffDisposal.Command(id, RecordVersion.seen(seen), request.lineId(), request.reason()));
        return now(id);
    }

    /** Up for approval. */
    @POST
    @Path("/check")
    @Operation(
            operationId = "checkDisposal",
            summary = "Put a disposal up for approval, once everything is met",
            description = "Trình duyệt lệnh xử lý. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response check(
            @PathParam("id") DisposalOrderId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        check.check(id, RecordVersion.seen(seen));
        return now(id);
    }

    private Response now(DisposalOrderId id) {
        var row = disposals.get(id);
        return Answers.found(row, row.version());
    }

    /** Devices. */
    public record DisposalChoice(List<EquipmentId> equipmentIds) {

        public DisposalChoice {
            equipmentIds = List.copyOf(equipmentIds);
        }
    }

    /**
     * @param route its code in the rule book
     * @param receiverName who in Vietnam gets the devices, if the consent of the authority names somebody
     */
    public record DisposalRerouting(
            String route,
            @Nullable String receiverName,
            @Nullable String receiverTaxCode,
            Reason reason) {}

    /** @param weightKg of each device, in kilograms */
    public record WasteDescription(
            List<DisposalLineId> lineIds,
            @Nullable String wasteCode,
            @Nullable BigDecimal weightKg) {

        public WasteDescription {
            lineIds = List.copyOf(lineIds);
        }
    }

    /** Which device, and why. */
    public record DisposalTakeOff(DisposalLineId lineId, Reason reason) {}
}
