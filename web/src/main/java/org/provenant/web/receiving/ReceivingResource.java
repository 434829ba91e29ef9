package org.provenant.web.receiving;

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
import org.jspecify.annotations.Nullable;
import org.provenant.application.receiving.ExpectSerials;
import org.provenant.application.receiving.MatchReceipt;
import org.provenant.application.receiving.ReceivingView;
import org.provenant.application.receiving.ScanSerial;
import org.provenant.application.receiving.WithdrawExpected;
import org.provenant.application.receiving.WithdrawScan;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.receiving.ScanOutcome;
import org.provenant.domain.shared.Reason;

/** Receives the goods of a declaration against what was declared and listed. */
@Path("/declarations/{id}/receiving")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Receiving", description = "Receiving and three-way match · Nhận hàng và đối chiếu ba bên")
public class ReceivingResource {

    @Inject
    ReceivingView view;

    @Inject
    ExpectSerials expectSerials;

    @Inject
    ScanSerial scanSerial;

    @Inject
    MatchReceipt matchReceipt;

    @Inject
    WithdrawExpected withdrawExpected;

    @Inject
    WithdrawScan withdrawScan;

    /** The running counts. */
    @GET
    @Operation(
            operationId = "getReceiving",
            summary = "Get what is expected and what came, line by line",
            description = "Xem số lượng dự kiến và thực nhận của từng dòng tờ khai.")
    public ReceivingView.View get(@PathParam("id") DeclarationId id) {
        return view.of(id);
    }

    /** Adds serial numbers of the packing list. */
    @POST
    @Path("/expected")
    @Operation(
            operationId = "expectSerials",
            summary = "Add serial numbers of the supplier's packing list",
            description = "Thêm số sê-ri dự kiến theo danh sách của nhà cung cấp. The line may be left out where the"
                    + " declaration has only one.")
    public ReceivingView.View expect(@PathParam("id") DeclarationId id, ExpectedList list) {
        expectSerials.expect(id, list.devices(), list.source());
        return view.of(id);
    }

    /** Scans one device. */
    @POST
    @Path("/scan")
    @Operation(
            operationId = "scanSerial",
            summary = "Scan one device; the answer says what it turned out to be",
            description = "Quét một thiết bị khi nhận hàng.")
    public Scanned scan(@PathParam("id") DeclarationId id, ScannedDevice scanned) {
        return new Scanned(scanned.serial(), scanSerial.scan(id, scanned.serial(), scanned.line()));
    }

    /** Takes a serial number off the list. */
    @POST
    @Path("/expected/withdraw")
    @Operation(
            operationId = "withdrawExpected",
            summary = "Take a serial number off the list of what is expected",
            description = "Rút một số sê-ri khỏi danh sách dự kiến, kèm lý do.")
    public ReceivingView.View withdrawExpected(@PathParam("id") DeclarationId id, WithdrawnSerial withdrawn) {
        withdrawExpected.withdraw(id, withdrawn.serial(), withdrawn.reason());
        return view.of(id);
    }

    /** Takes a scan back. */
    @POST
    @Path("/scan/withdraw")
    @Operation(
            operationId = "withdrawScan",
            summary = "Take a scan back that was made by mistake",
            description = "Hủy một lượt quét nhầm, kèm lý do. The device can be scanned again.")
    public ReceivingView.View withdrawScan(@PathParam("id") DeclarationId id, WithdrawnSerial withdrawn) {
        withdrawScan.withdraw(id, withdrawn.serial(), withdrawn.reason());
        return view.of(id);
    }

    /** Compares everything. */
    @POST
    @Path("/match")
    @Operation(
            operationId = "matchReceipt",
            summary = "Compare declaration, packing list and devices; opens a difference for each that is found",
            description = "Đối chiếu tờ khai, danh sách và thiết bị; mở từng chênh lệch. Differences that are gone are"
                    + " settled.")
    public Matched match(@PathParam("id") DeclarationId id) {
        return new Matched(matchReceipt.match(id));
    }

    /** @param source where the list came from */
    public record ExpectedList(String source, List<ExpectSerials.Expected> devices) {}

    /** @param line number of the line whose goods are being unpacked; nothing to take it from the list */
    public record ScannedDevice(
            SerialNumber serial, @Nullable Integer line) {}

    /** A serial number that is withdrawn, and why. */
    public record WithdrawnSerial(SerialNumber serial, Reason reason) {}

    /** What a device turned out to be. */
    public record Scanned(SerialNumber serial, ScanOutcome outcome) {}

    /** @param open how many differences of the declaration are open now */
    public record Matched(int open) {}
}
