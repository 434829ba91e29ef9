package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.compliance.TransferOut;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.lock.LockPreview;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.api.ApiRule;
import org.provenant.web.platform.api.Items;

/** Handing devices to another legal entity. */
@Path("/outward-transfers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Equipment")
public class TransferResource {

    @Inject
    TransferOut transferOut;

    @Inject
    LockPreview preview;

    @Inject
    EquipmentSearch equipment;

    @Inject
    Clock clock;

    /** Does it, if the lock lets it be done. */
    @POST
    @Operation(
            operationId = "transferOut",
            summary = "Pledge or lease devices to another legal entity, or try to sell, give or hand them over",
            description =
                    "Chuyển giao ra ngoài. The internal-use lock refuses it with rule and source unless the authority"
                            + " consented; what would be gone then goes by a disposal (`POST /disposals`).")
    public Items<EquipmentRow> transfer(Handover handover) {
        if (!handover.action().isOutward()) {
            throw new RuleViolated(
                    ApiRule.PARAMETER_INVALID, "action", handover.action().name());
        }
        transferOut.transfer(new TransferOut.Command(
                handover.equipmentIds(),
                handover.action(),
                new LegalEntity(handover.receiverName(), handover.receiverTaxCode()),
                handover.day(),
                handover.evidence(),
                handover.reason()));
        return Items.all(equipment.all(handover.equipmentIds()));
    }

    /** What the lock would say. */
    @POST
    @Path("/preview")
    @Operation(
            operationId = "previewTransfer",
            summary = "Tell what the lock would say of each way of handing devices to another legal entity",
            description = "Xem trước việc nào bị khóa.")
    public Items<LockPreview.Row> preview(Asked asked) {
        return Items.all(preview.outward(asked.equipmentIds(), LocalDate.now(clock), null));
    }

    /**
     * @param action SELL, GIVE, PLEDGE, LEASE or TRANSFER_OUT
     * @param evidence number and date of the contract or minutes
     */
    public record Handover(
            List<EquipmentId> equipmentIds,
            DeviceAction action,
            String receiverName,
            TaxCode receiverTaxCode,
            LocalDate day,
            String evidence,
            Reason reason) {

        public Handover {
            equipmentIds = List.copyOf(equipmentIds);
        }
    }

    /** Devices. */
    public record Asked(List<EquipmentId> equipmentIds) {

        public Asked {
            equipmentIds = List.copyOf(equipmentIds);
        }
    }
}
