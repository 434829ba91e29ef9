package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.sheet.ReturnedFile;
import org.provenant.application.intake.updates.CheckUpdate;
import org.provenant.application.intake.updates.StartUpdate;
import org.provenant.application.intake.updates.UndoUpdate;
import org.provenant.application.intake.updates.UpdateFiles;
import org.provenant.application.intake.updates.UpdateList;
import org.provenant.application.intake.updates.UpdateReading;
import org.provenant.application.intake.updates.UpdateSort;
import org.provenant.application.intake.updates.UpdateSummary;
import org.provenant.application.intake.updates.UploadUpdate;
import org.provenant.domain.intake.DeviceKey;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.intake.UpdateOutcome;
import org.provenant.domain.intake.UpdateState;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.UploadName;

/** Updates of many devices: upload or plan, check, confirm, undo. */
@Path(DeviceUpdateResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Device updates", description = "Changing many devices at once · Cập nhật thiết bị hàng loạt")
public class DeviceUpdateResource {

    static final String LIST = "/device-updates";

    @Inject
    UpdateList updates;

    @Inject
    UpdateFiles files;

    @Inject
    UploadUpdate uploadUpdate;

    @Inject
    CheckUpdate checkUpdate;

    @Inject
    StartUpdate startUpdate;

    @Inject
    UndoUpdate undoUpdate;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    /** The updates of the company acted for. */
    @GET
    @Operation(
            operationId = "listDeviceUpdates",
            summary = "List the updates of many devices, the latest first",
            description = "Danh sách các lần cập nhật hàng loạt.")
    public Items<UpdateSummary> list(
            @QueryParam("q") @Parameter(description = "Words in the name or the user's") @Nullable String words,
            @QueryParam("state") @Parameter(description = "Only those in this state") @Nullable UpdateState state,
            @QueryParam("sort") @DefaultValue("STARTED_AT") UpdateSort sort,
            @BeanParam Paging paging) {
        return Items.of(
                updates.find(new UpdateList.Query(words, state), paging.downBy(sort), paging.size(), paging.after()));
    }

    /** Takes in a file and, if its columns leave no doubt, checks every row. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadDeviceUpdate",
            summary = "Upload a spreadsheet that updates devices and check it",
            description = "Tải bảng tính cập nhật thiết bị lên và kiểm tra từng dòng. Nothing changes yet. A blank cell"
                    + " leaves its fact, the declared `clearWord` empties it. If the columns or formats leave a doubt,"
                    + " the answer holds `questions` and the state stays `UPLOADED` until a mapping is declared.")
    @APIResponseSchema(value = UpdateChecked.class, responseCode = "201")
    public Response upload(@BeanParam UpdateUpload upload, @BeanParam SheetFormats formats) throws IOException {
        var file = upload.file();
        var id = uploadUpdate.upload(UploadName.of(file), file.getContent().readAllBytes());
        var proposal = files.propose(id);
        if (formats.isDeclared()) {
            proposal = files.review(id, formats.in(proposal.mapping()));
        }
        if (proposal.leavesNothingOpen()) {
            var key = upload.key();
            checkUpdate.check(
                    id,
                    new UpdateReading(
                            proposal.mapping(),
                            key == null ? files.keyOf(proposal.mapping()) : key,
                            upload.clearWord(),
                            upload.movedOn(LocalDate.now(clock))));
        }
        return Response.created(Answers.address(LIST, id))
                .entity(new UpdateChecked(updates.get(id), MappingProposal.of(proposal)))
                .build();
    }

    /** How far an update has come. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeviceUpdate",
            summary = "Get one update, with the progress of its confirmation",
            description = "Xem một lần cập nhật và tiến độ.")
    public UpdateProgress get(@PathParam("id") DeviceUpdateId id) {
        return new UpdateProgress(
                updates.get(id),
                updates.changedMeanwhile(id),
                updates.progress(id)
                        .map(job -> ImportProgress.Confirmation.of(job, Terms.in(ApiLanguage.of(request))))
                        .orElse(null));
    }

    /** What becomes of each device. */
    @GET
    @Path("/{id}/rows")
    @Operation(
            operationId = "listDeviceUpdateRows",
            summary = "List what the last check found: before and after of each device, or why not",
            description = "Từng thiết bị: trước, sau, hoặc lý do bị từ chối. Reasons come in the language of"
                    + " `Accept-Language`.")
    public Items<DeviceChange> rows(
            @PathParam("id") DeviceUpdateId id,
            @QueryParam("outcome") @Parameter(description = "Only rows with this outcome") @Nullable
                    UpdateOutcome outcome,
            @QueryParam("size") @DefaultValue("50") @Parameter(description = "Rows wanted, 1 to 500") Integer size,
            @QueryParam("after") @DefaultValue("0") @Parameter(description = "`next` of the part before")
                    Integer after) {
        var wanted = Paging.requireSensible(size);
        var total = updates.get(id).rows();
        var terms = Terms.in(ApiLanguage.of(request));
        var found = updates.rows(id, outcome, after, wanted + 1);
        var next = found.size() > wanted ? String.valueOf(found.get(wanted).position()) : null;
        return new Items<>(
                found.stream()
                        .limit(wanted)
                        .map(row -> DeviceChange.of(row, terms))
                        .toList(),
                total,
                next);
    }

    /** Declares how the file is read and checks every row. */
    @POST
    @Path("/{id}/mapping")
    @Operation(
            operationId = "mapDeviceUpdate",
            summary = "Declare what the columns say and by what devices are found, and check again",
            description = "Khai báo ý nghĩa các cột và cách nhận ra thiết bị rồi kiểm tra lại.")
    public UpdateChecked map(@PathParam("id") DeviceUpdateId id, DeclaredReading declared) {
        checkUpdate.check(id, declared.reading(LocalDate.now(clock)));
        return new UpdateChecked(updates.get(id), MappingProposal.of(files.review(id, declared.mapping())));
    }

    /** Compares with the register as it is now. */
    @POST
    @Path("/{id}/check")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "checkDeviceUpdate",
            summary = "Check again with the register as it is now",
            description = "Kiểm tra lại với sổ hiện tại.")
    public UpdateProgress check(@PathParam("id") DeviceUpdateId id) {
        checkUpdate.check(id, null);
        return get(id);
    }

    /** Asks for the devices to be changed; asking again is harmless. */
    @POST
    @Path("/{id}/confirm")
    @Operation(
            operationId = "confirmDeviceUpdate",
            summary = "Change all devices of a checked update: all or none, as a job",
            description = "Cập nhật mọi thiết bị cùng lúc, hoặc không thiết bị nào. Refused if somebody has changed one"
                    + " of them since the check. Ask `GET /device-updates/{id}` for the progress.")
    @APIResponseSchema(value = UpdateProgress.class, responseCode = "202")
    public Response confirm(@PathParam("id") DeviceUpdateId id, Because because) {
        startUpdate.start(id, because.reason());
        return Response.accepted(get(id)).location(Answers.address(LIST, id)).build();
    }

    /** Takes an update back. */
    @POST
    @Path("/{id}/undo")
    @Operation(
            operationId = "undoDeviceUpdate",
            summary = "Take an update back for every device that has not changed since",
            description = "Hủy cập nhật với mọi thiết bị chưa có thay đổi sau đó. The others stay as they are and have"
                    + " the outcome `LEFT` with the reason.")
    public UpdateProgress undo(@PathParam("id") DeviceUpdateId id, Because because) {
        undoUpdate.undo(id, because.reason());
        return get(id);
    }

    /** Gives users their own file back with what is wrong in it. */
    @GET
    @Path("/{id}/returned")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getReturnedDeviceUpdate",
            summary = "Download the uploaded file with one more column: what is wrong with each row",
            description = "Tải lại chính tệp đã gửi, thêm cột lý do lỗi.")
    public Response returned(@PathParam("id") DeviceUpdateId id) throws IOException {
        var name = updates.get(id).name();
        var out = new ByteArrayOutputStream();
        ReturnedFile.write(
                files.open(id), files.propose(id).mapping(), updates.problems(id), ApiLanguage.of(request), out);
        return Answers.file(out.toByteArray(), MediaType.APPLICATION_OCTET_STREAM, name);
    }

    /**
     * What the user declares about a file.
     *
     * @param key by what rows name their devices
     * @param clearWord what stands in a cell that empties its fact; nothing if none does
     * @param movedOn the day on which devices that change place or custodian really did; today if it is left out
     */
    public record DeclaredReading(
            SheetMapping<UpdateColumn> mapping,
            DeviceKey key,
            @Nullable String clearWord,
            @Nullable LocalDate movedOn) {

        UpdateReading reading(LocalDate today) {
            return new UpdateReading(mapping, key, clearWord, movedOn == null ? today : movedOn);
        }
    }
}
