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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.ApproveDisposal;
import org.provenant.application.disposal.CancelDisposal;
import org.provenant.application.disposal.CloseDisposal;
import org.provenant.application.disposal.CollectDisposal;
import org.provenant.application.disposal.ConfirmDisposal;
import org.provenant.application.disposal.DisposalList;
import org.provenant.application.disposal.DisposalRow;
import org.provenant.application.disposal.DocumentDisposal;
import org.provenant.application.disposal.ScanForDisposal;
import org.provenant.application.disposal.ScheduleDisposal;
import org.provenant.application.disposal.SendBackDisposal;
import org.provenant.domain.disposal.DisposalLineId;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.disposal.LineState;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.RecordVersion;

/** What leads a disposal on, from the approval to its end; each act carries the version that was seen. */
@Path("/disposals/{id}/acts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Disposals")
public class DisposalActResource {

    @Inject
    DisposalList disposals;

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

    private Response now(DisposalOrderId id) {
        var row = disposals.get(id);
        return Answers.found(row, row.version());
    }

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
