package org.provenant.web.licensing;

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
import org.provenant.application.licensing.AddControlPermit;
import org.provenant.application.licensing.DossierControls;
import org.provenant.application.licensing.WaiveControl;
import org.provenant.application.licensing.WithdrawControlRecord;
import org.provenant.domain.licensing.ControlRecordId;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.regulation.OtherControl;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;

/** Other controls on the goods of a dossier, each with its own permit or why none is needed. */
@Path("/dossiers/{id}/controls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers")
public class DossierControlResource {

    @Inject
    DossierControls controls;

    @Inject
    AddControlPermit addControlPermit;

    @Inject
    WaiveControl waiveControl;

    @Inject
    WithdrawControlRecord withdrawControlRecord;

    /** Which there may be, and how each was answered. */
    @GET
    @Operation(
            operationId = "getDossierControls",
            summary = "Get the other controls that the rule book names for the goods of a dossier, and their answers",
            description =
                    "Xem các kiểm soát chuyên ngành khác của hàng hóa trong hồ sơ. A flag is a warning with its source,"
                            + " no law: whether the control applies is for the user to find out.")
    public DossierControls.Controls get(@PathParam("id") DossierId id) {
        return controls.of(id);
    }

    /** Keeps the permit of a control. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "addControlPermit",
            summary = "Keep the permit or paper that another control asks for, with its file",
            description =
                    "Thêm giấy phép chuyên ngành kèm tệp. What the file is tells its content; what could run is refused.")
    public DossierControls.Controls add(@PathParam("id") DossierId id, @BeanParam ControlUpload upload)
            throws IOException {
        addControlPermit.add(id, upload.facts(), upload.sent());
        return get(id);
    }

    /** Says why a control needs no permit. */
    @POST
    @Path("/waive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "waiveControl",
            summary = "Record why the goods need no permit of another control",
            description = "Ghi lý do không cần giấy phép chuyên ngành.")
    public DossierControls.Controls waive(@PathParam("id") DossierId id, WaivedControl waived) {
        waiveControl.waive(id, waived.control(), waived.reason());
        return get(id);
    }

    /** Withdraws an answer. */
    @POST
    @Path("/{record}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawControlRecord",
            summary = "Withdraw an answer to another control; it stays readable",
            description = "Rút một trả lời về kiểm soát chuyên ngành, kèm lý do.")
    public DossierControls.Controls withdraw(
            @PathParam("id") DossierId id, @PathParam("record") ControlRecordId record, WithdrawnControl withdrawn) {
        withdrawControlRecord.withdraw(id, record, withdrawn.reason());
        return get(id);
    }

    /** The file of a control's permit. */
    @GET
    @Path("/{record}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getControlFile",
            summary = "Download the file of a control's permit, as it was sent",
            description = "Tải tệp của giấy phép chuyên ngành. Always as an attachment, under the type that was found.")
    public Response file(@PathParam("id") DossierId id, @PathParam("record") ControlRecordId record) {
        var file = controls.file(id, record);
        return Answers.file(controls.bytes(id, record), file.type().mediaType(), file.name());
    }

    /** Why no permit is needed. */
    public record WaivedControl(OtherControl control, Reason reason) {}

    /** Why it is withdrawn. */
    public record WithdrawnControl(Reason reason) {}
}
