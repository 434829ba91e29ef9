package org.provenant.web.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.usage.RecordCondition;
import org.provenant.application.usage.UseOfDevice;
import org.provenant.application.usage.WithdrawCondition;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.usage.ConditionPhotoId;
import org.provenant.domain.usage.ConditionRecordId;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;

/** What was done to a device, and in what condition it was afterwards. */
@Path("/equipment/{id}/conditions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Equipment")
public class ConditionResource {

    @Inject
    UseOfDevice use;

    @Inject
    RecordCondition recordCondition;

    @Inject
    WithdrawCondition withdrawCondition;

    /** All that was done to a device. */
    @GET
    @Operation(
            operationId = "listConditions",
            summary = "List what was done to a device and how it was afterwards, the latest first",
            description = "Nhật ký bảo trì và tình trạng thiết bị.")
    public Items<UseOfDevice.Condition> list(@PathParam("id") EquipmentId id) {
        return Items.all(use.conditions(id));
    }

    /** Records what was done. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "recordCondition",
            summary = "Record what was done to a device and how it is, with a photo",
            description =
                    "Ghi bảo trì, sửa chữa, hư hỏng và tình trạng thiết bị. Of the photo only the picture is kept,"
                            + " turned upright; where and when it was taken is left out.")
    public Items<UseOfDevice.Condition> record(@PathParam("id") EquipmentId id, @BeanParam ConditionUpload upload)
            throws IOException {
        recordCondition.record(upload.command(id));
        return list(id);
    }

    /** Takes back what was written by mistake. */
    @POST
    @Path("/{record}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawCondition",
            summary = "Withdraw what was written of a device by mistake; it stays readable",
            description = "Thu hồi mục ghi nhầm.")
    public Items<UseOfDevice.Condition> withdraw(
            @PathParam("id") EquipmentId id, @PathParam("record") ConditionRecordId record, Because because) {
        withdrawCondition.withdraw(id, record, because.reason());
        return list(id);
    }

    /** A photo. */
    @GET
    @Path("/{record}/photos/{photo}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getConditionPhoto",
            summary = "Download a photo of a device",
            description = "Tải ảnh thiết bị. Always as an attachment.")
    public Response photo(
            @PathParam("id") EquipmentId id,
            @PathParam("record") ConditionRecordId record,
            @PathParam("photo") ConditionPhotoId photo) {
        var file = use.photo(id, record, photo);
        return Answers.file(use.photoBytes(id, record, photo), file.type().mediaType(), file.name());
    }
}
