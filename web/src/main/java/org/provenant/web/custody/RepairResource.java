package org.provenant.web.custody;

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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.BringBack;
import org.provenant.application.custody.RepairList;
import org.provenant.application.custody.RepairRow;
import org.provenant.application.custody.RepairSort;
import org.provenant.application.custody.SendToRepair;
import org.provenant.domain.custody.RepairId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** Devices with repairers. */
@Path(RepairResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Repairs", description = "Devices with repairers · Thiết bị đi sửa chữa")
public class RepairResource {

    static final String LIST = "/repairs";

    @Inject
    RepairList repairs;

    @Inject
    SendToRepair sendToRepair;

    @Inject
    BringBack bringBack;

    /** The repairs of the company acted for. */
    @GET
    @Operation(operationId = "listRepairs", summary = "List the repairs", description = "Danh sách đợt sửa chữa.")
    public Items<RepairRow> list(
            @QueryParam("q") @Parameter(description = "Words in number, repairer or papers") @Nullable String words,
            @QueryParam("away") @Parameter(description = "Only those with devices away, or with all back") @Nullable
                    Boolean away,
            @QueryParam("sort") @DefaultValue("NUMBER") RepairSort sort,
            @BeanParam Paging paging) {
        return Items.of(
                repairs.find(new RepairList.Query(words, away), paging.by(sort), paging.size(), paging.after()));
    }

    /** One repair. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getRepair", summary = "Get one repair", description = "Xem một đợt sửa chữa.")
    @APIResponseSchema(RepairRow.class)
    public Response get(@PathParam("id") RepairId id) {
        var repair = repairs.get(id);
        return Answers.found(repair, repair.version());
    }

    /** The devices of one repair. */
    @GET
    @Path("/{id}/devices")
    @Operation(
            operationId = "listRepaired",
            summary = "List the devices of a repair, and which are back",
            description = "Thiết bị trong đợt sửa chữa.")
    public Items<RepairList.Line> devices(@PathParam("id") RepairId id) {
        return Items.all(repairs.lines(id));
    }

    /** Sends devices to a repairer. */
    @POST
    @Operation(
            operationId = "sendToRepair",
            summary = "Send devices to a repairer; abroad with their export declaration",
            description = "Đưa thiết bị đi sửa chữa.")
    @APIResponseSchema(value = RepairRow.class, responseCode = "201")
    public Response send(NewRepair made) {
        var id = sendToRepair.send(new SendToRepair.Command(
                made.devices(),
                made.repairer(),
                made.country() == null ? null : new Country(made.country()),
                made.contract(),
                made.exportPaper(),
                made.sentOn(),
                made.expectedOn(),
                made.reason()));
        var repair = repairs.get(id);
        return Answers.made(LIST, id, repair, repair.version());
    }

    /** Brings devices back. */
    @POST
    @Path("/{id}/back")
    @Operation(
            operationId = "bringBack",
            summary = "Bring devices back from their repair; from abroad with the declaration of their re-import",
            description = "Nhận lại thiết bị sau sửa chữa.")
    @APIResponseSchema(RepairRow.class)
    public Response back(
            @PathParam("id") RepairId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, CameBack back) {
        bringBack.bringBack(new BringBack.Command(
                id,
                RecordVersion.seen(seen),
                back.devices(),
                back.day(),
                back.importPaper(),
                back.outcome(),
                back.reason()));
        return get(id);
    }

    /**
     * @param country of the repairer, two letters; none in Vietnam
     * @param exportPaper number of the export declaration; needed abroad
     */
    public record NewRepair(
            List<EquipmentId> devices,
            String repairer,
            @Nullable String country,
            @Nullable String contract,
            @Nullable String exportPaper,
            LocalDate sentOn,
            LocalDate expectedOn,
            Reason reason) {}

    /**
     * @param importPaper number of the declaration of their re-import; needed from abroad
     * @param outcome what was done to them
     */
    public record CameBack(
            List<EquipmentId> devices,
            LocalDate day,
            @Nullable String importPaper,
            @Nullable String outcome,
            Reason reason) {}
}
