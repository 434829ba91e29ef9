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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.ApproveDisposal;
import org.provenant.application.disposal.AskDisposalReopening;
import org.provenant.application.disposal.CancelDisposal;
import org.provenant.application.disposal.CheckDisposal;
import org.provenant.application.disposal.ChooseForDisposal;
import org.provenant.application.disposal.CloseDisposal;
import org.provenant.application.disposal.CollectDisposal;
import org.provenant.application.disposal.ConfirmDisposal;
import org.provenant.application.disposal.DescribeWaste;
import org.provenant.application.disposal.DisposalList;
import org.provenant.application.disposal.DisposalRow;
import org.provenant.application.disposal.DocumentDisposal;
import org.provenant.application.disposal.RefuseDisposalReopening;
import org.provenant.application.disposal.ReopenDisposal;
import org.provenant.application.disposal.ScanForDisposal;
import org.provenant.application.disposal.ScheduleDisposal;
import org.provenant.application.disposal.SendBackDisposal;
import org.provenant.application.disposal.TakeOffDisposal;
import org.provenant.domain.disposal.DisposalLine;
import org.provenant.domain.disposal.DisposalLineId;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.disposal.LineState;
import org.provenant.domain.disposal.WasteCode;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.RecordVersion;

/** What leads a disposal on; each act carries the version that was seen. */
@Path("/disposals/{id}/acts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Disposals")
public class DisposalActResource {

    @Inject
    DisposalList disposals;

    @Inject
    ChooseForDisposal choose;

    @Inject
    DescribeWaste describe;

    @Inject
    TakeOffDisposal takeOff;

    @Inject
    CheckDisposal check;

    @Inject
    SendBackDisposal sendBack;

    @Inject
    ApproveDisposal approve;

    @Inject
    ScheduleDisposal schedule;

    @Inject
    ScanForDisposal scan;

    @Inject
    CollectDisposal collect;

    @Inject
    ConfirmDisposal confirm;

    @Inject
    DocumentDisposal document;

    @Inject
    CloseDisposal close;

    @Inject
    CancelDisposal cancel;

    @Inject
    AskDisposalReopening askReopening;

    @Inject
    ReopenDisposal reopen;

    @Inject
    RefuseDisposalReopening refuseReopening;

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

    /** Back to the draft. */
    @POST
    @Path("/send-back")
    @Operation(
            operationId = "sendBackDisposal",
            summary = "Send a disposal that waits for approval back to its draft",
            description = "Trả lại lệnh để soạn tiếp. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response sendBack(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DisposalReason request) {
        sendBack.sendBack(id, RecordVersion.seen(seen), request.reason());
        return now(id);
    }

    /** An approval. */
    @POST
    @Path("/approve")
    @Operation(
            operationId = "approveDisposal",
            summary = "Approve what somebody else proposed, with the own password once more",
            description = "Duyệt lệnh xử lý. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response approve(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DisposalApprovalRequest request) {
        approve.approve(new ApproveDisposal.Command(id, RecordVersion.seen(seen), request.password()));
        return now(id);
    }

    /** When and by whom. */
    @POST
    @Path("/schedule")
    @Operation(
            operationId = "scheduleDisposal",
            summary = "Arrange when and by whom the devices are collected, and name the notice to customs",
            description = "Hẹn giao hàng. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response schedule(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DisposalSchedule request) {
        schedule.schedule(new ScheduleDisposal.Command(
                id,
                RecordVersion.seen(seen),
                new DisposalOrder.Schedule(
                        request.partnerId(),
                        request.scheduledFor(),
                        request.vehicle(),
                        request.noticeNumber(),
                        request.noticeOn(),
                        request.noNoticeBecause())));
        return now(id);
    }

    /** One device read. */
    @POST
    @Path("/scan")
    @Operation(
            operationId = "scanForDisposal",
            summary = "Read a device against the list where the devices are collected",
            description = "Quét thiết bị khi giao hàng.")
    @APIResponseSchema(DisposalRow.class)
    public Response scan(@PathParam("id") DisposalOrderId id, DisposalScan request) {
        scan.scan(id, request.code());
        return now(id);
    }

    /** The devices leave. */
    @POST
    @Path("/collect")
    @Operation(
            operationId = "collectDisposal",
            summary = "Record that the devices that were read have left; the list is frozen",
            description = "Ghi đã giao hàng. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response collect(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DisposalCollection request) {
        collect.collect(
                new CollectDisposal.Command(id, RecordVersion.seen(seen), request.collectedOn(), request.because()));
        return now(id);
    }

    /** The confirmation. */
    @POST
    @Path("/confirm")
    @Operation(
            operationId = "confirmDisposal",
            summary = "Record how it was confirmed, and what came back or was refused",
            description = "Ghi xác nhận. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response confirm(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DisposalConfirmation request) {
        var returned = new LinkedHashMap<DisposalLineId, DisposalOrder.Returned>();
        request.returned()
                .forEach(each -> returned.put(
                        each.lineId(),
                        new DisposalOrder.Returned(
                                each.refused() ? LineState.REFUSED : LineState.CAME_BACK, each.reason())));
        confirm.confirm(new ConfirmDisposal.Command(
                id,
                RecordVersion.seen(seen),
                new DisposalOrder.Confirmation(
                        request.confirmedOn(),
                        request.confirmedBy(),
                        request.confirmationNumber(),
                        DisposalOrder.LeftUnder.of(request.declarationNumber(), request.declarationType())),
                returned));
        return now(id);
    }

    /** All papers are there. */
    @POST
    @Path("/document")
    @Operation(
            operationId = "documentDisposal",
            summary = "Say that all papers are there",
            description = "Ghi đã đủ hồ sơ. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response document(
            @PathParam("id") DisposalOrderId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        document.document(id, RecordVersion.seen(seen));
        return now(id);
    }

    /** The end. */
    @POST
    @Path("/close")
    @Operation(
            operationId = "closeDisposal",
            summary = "Close a disposal: its devices are gone for good",
            description = "Đóng lệnh xử lý. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response close(
            @PathParam("id") DisposalOrderId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        close.close(id, RecordVersion.seen(seen));
        return now(id);
    }

    /** Given up. */
    @POST
    @Path("/cancel")
    @Operation(
            operationId = "cancelDisposal",
            summary = "Give a disposal up before its devices are collected",
            description = "Hủy lệnh xử lý. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response cancel(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DisposalReason request) {
        cancel.cancel(id, RecordVersion.seen(seen), request.reason());
        return now(id);
    }

    /** Asks for it to be opened again. */
    @POST
    @Path("/ask-reopening")
    @Operation(
            operationId = "askDisposalReopening",
            summary = "Say that a disposal was closed wrongly, so that somebody else opens it again",
            description = "Đề nghị mở lại lệnh đã đóng. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response askReopening(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DisposalReason request) {
        askReopening.ask(id, RecordVersion.seen(seen), request.reason());
        return now(id);
    }

    /** Opened again. */
    @POST
    @Path("/reopen")
    @Operation(
            operationId = "reopenDisposal",
            summary = "Open a disposal again that somebody else said was closed wrongly; its devices were never gone",
            description = "Mở lại lệnh đã đóng. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response reopen(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DisposalApprovalRequest request) {
        reopen.reopen(new ReopenDisposal.Command(id, RecordVersion.seen(seen), request.password()));
        return now(id);
    }

    /** It stays closed. */
    @POST
    @Path("/refuse-reopening")
    @Operation(
            operationId = "refuseDisposalReopening",
            summary = "Leave a disposal closed that somebody wants to be opened again",
            description = "Không mở lại lệnh. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response refuseReopening(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DisposalReason request) {
        refuseReopening.refuse(id, RecordVersion.seen(seen), request.reason());
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

    /** Why. */
    public record DisposalReason(Reason reason) {}

    /** @param password of whoever approves */
    public record DisposalApprovalRequest(@Nullable String password) {}

    /** @param noNoticeBecause why customs need not be told */
    public record DisposalSchedule(
            @Nullable DisposalPartnerId partnerId,
            LocalDate scheduledFor,
            @Nullable String vehicle,
            @Nullable String noticeNumber,
            @Nullable LocalDate noticeOn,
            @Nullable String noNoticeBecause) {}

    /** @param code asset tag or serial number, or what a label holds */
    public record DisposalScan(String code) {}

    /** @param because why devices of the list were not collected */
    public record DisposalCollection(
            LocalDate collectedOn, @Nullable Reason because) {}

    /**
     * @param confirmedBy who confirmed it
     * @param confirmationNumber of the paper that says so
     * @param declarationNumber of the declaration under which the devices left
     */
    public record DisposalConfirmation(
            LocalDate confirmedOn,
            String confirmedBy,
            String confirmationNumber,
            @Nullable String declarationNumber,
            @Nullable String declarationType,
            List<ReturnedDevice> returned) {

        public DisposalConfirmation {
            returned = List.copyOf(returned);
        }
    }

    /** @param refused whether it was refused, rather than that it came back */
    public record ReturnedDevice(DisposalLineId lineId, boolean refused, Reason reason) {}
}
