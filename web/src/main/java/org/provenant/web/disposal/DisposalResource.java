package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.DisposalList;
import org.provenant.application.disposal.DisposalNeeds;
import org.provenant.application.disposal.DisposalRow;
import org.provenant.application.disposal.DraftDisposal;
import org.provenant.application.disposal.OrderSort;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;

/** Disposals: what they are and how far they have come. */
@Path("/disposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Disposals", description = "How devices leave for good, from the draft of an order to the proof")
public class DisposalResource {

    @Inject
    DisposalList disposals;

    @Inject
    DisposalNeeds needs;

    @Inject
    DraftDisposal draft;

    /** The disposals of the company acted for. */
    @GET
    @Operation(
            operationId = "listDisposals",
            summary = "List the disposals, the latest first",
            description = "Danh sách lệnh xử lý thiết bị.")
    public Items<DisposalRow> list(
            @QueryParam("q") @Parameter(description = "Words in number, reason or partner") @Nullable String words,
            @QueryParam("route") @Parameter(description = "Only disposals by this route, by its code") @Nullable
                    String route,
            @QueryParam("stage") @Parameter(description = "Only disposals at this stage") @Nullable OrderStage stage,
            @QueryParam("sort") @DefaultValue("PROPOSED_ON") OrderSort sort,
            @BeanParam Paging paging) {
        return Items.of(disposals.find(
                new DisposalList.Query(words, route, stage), paging.downBy(sort), paging.size(), paging.after()));
    }

    /** Drafts one. */
    @POST
    @Operation(
            operationId = "draftDisposal",
            summary = "Draft the disposal of devices by a route of the rule book",
            description = "Soạn lệnh xử lý thiết bị.")
    @APIResponseSchema(value = DisposalRow.class, responseCode = "201")
    public Response draft(DisposalDraft request) {
        var id = draft.draft(new DraftDisposal.Command(
                request.route(), request.equipmentIds(), request.purpose(), request.receiver()));
        var row = disposals.get(id);
        return Answers.made("/disposals", id, row, row.version());
    }

    /** One disposal. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getDisposal", summary = "Get one disposal", description = "Xem một lệnh xử lý.")
    @APIResponseSchema(DisposalRow.class)
    public Response get(@PathParam("id") DisposalOrderId id) {
        var row = disposals.get(id);
        return Answers.found(row, row.version());
    }

    /** Its devices. */
    @GET
    @Path("/{id}/devices")
    @Operation(
            operationId = "listDisposalDevices",
            summary = "List the devices of a disposal, also those that left it",
            description = "Thiết bị trong lệnh xử lý.")
    public Items<DisposalList.Line> devices(@PathParam("id") DisposalOrderId id) {
        return Items.all(disposals.lines(id));
    }

    /** What it still needs. */
    @GET
    @Path("/{id}/conditions")
    @Operation(
            operationId = "listDisposalConditions",
            summary = "List what has to hold before a disposal goes on, each met or missing",
            description = "Điều kiện của lệnh xử lý, đã đủ hay còn thiếu.")
    public Items<DisposalNeeds.Needed> conditions(@PathParam("id") DisposalOrderId id) {
        return Items.all(needs.conditions(id));
    }

    /** How far it has come. */
    @GET
    @Path("/{id}/steps")
    @Operation(
            operationId = "listDisposalSteps",
            summary = "List the stages that a disposal has reached",
            description = "Các bước đã qua của lệnh xử lý.")
    public Items<DisposalList.Step> steps(@PathParam("id") DisposalOrderId id) {
        return Items.all(disposals.steps(id));
    }

    /** Who has approved it. */
    @GET
    @Path("/{id}/approvals")
    @Operation(
            operationId = "listDisposalApprovals",
            summary = "List who has approved a disposal since it was put up for approval last",
            description = "Người đã duyệt lệnh xử lý.")
    public Items<DisposalList.Approval> approvals(@PathParam("id") DisposalOrderId id) {
        return Items.all(disposals.approvals(id));
    }

    /** Who wanted it to be opened again. */
    @GET
    @Path("/{id}/reopenings")
    @Operation(
            operationId = "listDisposalReopenings",
            summary = "List who wanted a closed disposal to be opened again, and what came of it; the latest first",
            description = "Đề nghị mở lại lệnh đã đóng và kết quả.")
    public Items<DisposalList.Reopening> reopenings(@PathParam("id") DisposalOrderId id) {
        return Items.all(disposals.reopenings(id));
    }

    /**
     * @param route its code in the rule book
     * @param receiverName who in Vietnam gets the devices, if the consent of the authority names somebody
     */
    public record DisposalDraft(
            String route,
            List<EquipmentId> equipmentIds,
            Reason purpose,
            @Nullable String receiverName,
            @Nullable String receiverTaxCode) {

        @Nullable
        LegalEntity receiver() {
            return DisposalOrder.Proposal.receiver(receiverName, receiverTaxCode);
        }

        public DisposalDraft {
            equipmentIds = List.copyOf(equipmentIds);
        }
    }
}
