package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.compliance.ChangePurpose;
import org.provenant.application.compliance.PurposePreview;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Items;

/** Letting devices serve another purpose. */
@Path("/purpose-changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Equipment")
public class PurposeChangeResource {

    @Inject
    ChangePurpose changePurpose;

    @Inject
    PurposePreview preview;

    @Inject
    EquipmentSearch equipment;

    /** Does it, if the lock lets it be done. */
    @POST
    @Operation(
            operationId = "changePurpose",
            summary = "Let devices serve another purpose that the authority has consented to",
            description =
                    "Thay đổi mục đích sử dụng. Needs the written consent to that purpose and what the rule of the"
                            + " day asks for beside it; refused with rule and source otherwise.")
    public Items<EquipmentRow> change(NewPurpose purpose) {
        changePurpose.change(purpose.command());
        return Items.all(equipment.all(purpose.equipmentIds()));
    }

    /** What it would do. */
    @POST
    @Path("/preview")
    @Operation(
            operationId = "previewPurpose",
            summary = "Tell what each device serves and whether another purpose is open to it",
            description = "Xem trước việc thay đổi mục đích sử dụng.")
    public Items<PurposePreview.Row> preview(NewPurpose purpose) {
        return Items.all(preview.of(purpose.command()));
    }

    /**
     * @param purpose the new purpose, as the consent names it
     * @param day from which day on they serve it
     */
    public record NewPurpose(List<EquipmentId> equipmentIds, String purpose, LocalDate day, Reason reason) {

        public NewPurpose {
            equipmentIds = List.copyOf(equipmentIds);
        }

        ChangePurpose.Command command() {
            return new ChangePurpose.Command(equipmentIds, purpose, day, reason);
        }
    }
}
