package org.provenant.web.sanitisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.sanitisation.DriveList;
import org.provenant.application.sanitisation.DriveRow;
import org.provenant.application.sanitisation.DriveSort;
import org.provenant.application.sanitisation.MoveDrive;
import org.provenant.application.sanitisation.RecordDrives;
import org.provenant.application.sanitisation.RecordWipe;
import org.provenant.application.sanitisation.StrikeDrive;
import org.provenant.application.sanitisation.WipeCertificates;
import org.provenant.application.sanitisation.WithdrawWipe;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.sanitisation.Drive;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.DriveKind;
import org.provenant.domain.sanitisation.WipeRecordId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** Drives of devices, and what was done to wipe them. */
@Path("/drives")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Drives", description = "Drives of devices, and the proof that their data are gone")
public class DriveResource {

    @Inject
    DriveList drives;

    @Inject
    WipeCertificates certificates;

    @Inject
    RecordDrives recordDrives;

    @Inject
    MoveDrive moveDrive;

    @Inject
    StrikeDrive strikeDrive;

    @Inject
    RecordWipe recordWipe;

    @Inject
    WithdrawWipe withdrawWipe;

    /** The drives of the company acted for. */
    @GET
    @Operation(
            operationId = "listDrives",
            summary = "List the drives, by the tags of their devices",
            description = "Danh sách ổ lưu trữ.")
    public Items<DriveRow> list(
            @QueryParam("q") @Parameter(description = "Words of tag, serial number, maker or model") @Nullable String q,
            @QueryParam("open") @Parameter(description = "Only drives without a good record") @DefaultValue("false")
                    Boolean open,
            @QueryParam("equipmentId") @Parameter(description = "Only drives in this device") @Nullable
                    EquipmentId equipmentId,
            @QueryParam("sort") @DefaultValue("ASSET_TAG") DriveSort sort,
            @BeanParam Paging paging) {
        return Items.of(drives.find(
                new DriveList.Filter(q, open, equipmentId), paging.by(sort), paging.size(), paging.after()));
    }

    /** Records drives. */
    @POST
    @Operation(
            operationId = "recordDrives",
            summary = "Record the drives of one device or of many",
            description = "Khai ổ lưu trữ của thiết bị. All of them are recorded, or none.")
    @APIResponseSchema(RecordedDrives.class)
    public RecordedDrives record(DrivesToRecord wanted) {
        var ids = recordDrives.record(wanted.drives().stream()
                .map(drive -> new RecordDrives.Line(
                        drive.equipmentId(),
                        new Drive.Facts(
                                drive.kind(),
                                drive.manufacturer(),
                                drive.model(),
                                drive.serialNumber() == null ? null : new SerialNumber(drive.serialNumber()),
                                drive.capacityGb())))
                .toList());
        return new RecordedDrives(ids.stream().map(DriveId::value).toList());
    }

    /** One drive. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getDrive", summary = "Get one drive", description = "Xem một ổ lưu trữ.")
    @APIResponseSchema(DriveRow.class)
    public Response get(@PathParam("id") DriveId id) {
        var row = drives.get(id);
        return Answers.found(row, row.version());
    }

    /** Moves a drive. */
    @POST
    @Path("/{id}/move")
    @Operation(
            operationId = "moveDrive",
            summary = "Record that a drive was put into another device",
            description = "Chuyển ổ sang thiết bị khác. `If-Match` is the drive's `version` in quotes.")
    @APIResponseSchema(DriveRow.class)
    public Response move(
            @PathParam("id") DriveId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, DriveMove move) {
        moveDrive.move(
                id, RecordVersion.seen(seen), new MoveDrive.Command(move.equipmentId(), move.day(), move.reason()));
        return get(id);
    }

    /** The moves. */
    @GET
    @Path("/{id}/moves")
    @Operation(
            operationId = "listDriveMoves",
            summary = "List from which device to which a drive was put, the latest first",
            description = "Các lần chuyển ổ giữa thiết bị.")
    public Items<DriveList.Moved> moves(@PathParam("id") DriveId id) {
        return Items.all(drives.moves(id));
    }

    /** Strikes a drive out. */
    @POST
    @Path("/{id}/strike")
    @Operation(
            operationId = "strikeDrive",
            summary = "Strike out a drive that was recorded by mistake; it stays readable",
            description = "Gạch bỏ ổ khai nhầm. `If-Match` is the drive's `version` in quotes.")
    @APIResponseSchema(DriveRow.class)
    public Response strike(
            @PathParam("id") DriveId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Because because) {
        strikeDrive.strike(id, RecordVersion.seen(seen), because.reason());
        return get(id);
    }

    /** What was recorded of a drive. */
    @GET
    @Path("/{id}/records")
    @Operation(
            operationId = "listWipeRecords",
            summary = "List what was done to a drive, the latest first",
            description = "Biên bản xóa dữ liệu của ổ.")
    public Items<DriveList.Wiping> records(@PathParam("id") DriveId id) {
        return Items.all(drives.records(id));
    }

    /** Records a wipe. */
    @POST
    @Path("/{id}/records")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "recordWipe",
            summary = "Record that a drive was wiped, or destroyed before a witness",
            description = "Ghi xóa hoặc hủy ổ lưu trữ. `DESTROY` needs neither tool nor times.")
    public Items<DriveList.Wiping> wipe(@PathParam("id") DriveId id, @BeanParam WipeUpload upload) throws IOException {
        recordWipe.record(upload.command(id));
        return records(id);
    }

    /** Takes a record back. */
    @POST
    @Path("/{id}/records/{record}/withdraw")
    @Operation(
            operationId = "withdrawWipeRecord",
            summary = "Withdraw what was recorded of a drive by mistake; it stays readable",
            description = "Thu hồi biên bản ghi nhầm.")
    public Items<DriveList.Wiping> withdraw(
            @PathParam("id") DriveId id, @PathParam("record") WipeRecordId record, Because because) {
        withdrawWipe.withdraw(id, record, because.reason());
        return records(id);
    }

    /** The report. */
    @GET
    @Path("/{id}/records/{record}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getWipeReport",
            summary = "Download the report or proof of a wipe, as it was sent",
            description = "Tải báo cáo xóa dữ liệu. Always as an attachment, under the type that was found.")
    public Response file(@PathParam("id") DriveId id, @PathParam("record") WipeRecordId record) {
        var file = drives.file(id, record);
        return Answers.file(drives.bytes(id, record), file.type().mediaType(), file.name());
    }

    /** The certificate. */
    @GET
    @Path("/{id}/records/{record}/certificate")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "printWipeCertificate",
            summary = "Print the certificate of a good wipe or a destruction as PDF, in Vietnamese",
            description = "In chứng nhận xóa dữ liệu.")
    public Response certificate(@PathParam("id") DriveId id, @PathParam("record") WipeRecordId record) {
        drives.get(id);
        return Answers.file(certificates.ofRecord(record), Downloads.PDF, "CNX-" + record.value() + ".pdf");
    }

    /** Drives to be recorded. */
    public record DrivesToRecord(List<DriveInDevice> drives) {

        public DrivesToRecord {
            drives = List.copyOf(drives);
        }
    }

    /**
     * A drive and its device.
     *
     * @param capacityGb gigabytes of a thousand million bytes
     */
    public record DriveInDevice(
            EquipmentId equipmentId,
            DriveKind kind,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String serialNumber,
            @Nullable BigDecimal capacityGb) {}

    /** Numbers of the drives, in the order in which they were sent. */
    public record RecordedDrives(List<Long> ids) {

        public RecordedDrives {
            ids = List.copyOf(ids);
        }
    }

    /** Into which device, on which day, and why. */
    public record DriveMove(EquipmentId equipmentId, LocalDate day, Reason reason) {}
}
