package org.provenant.web.processing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
import org.provenant.application.processing.AttachProcessingPermit;
import org.provenant.application.processing.CorrectProcessingContract;
import org.provenant.application.processing.DetachProcessingPermit;
import org.provenant.application.processing.ExportProcessed;
import org.provenant.application.processing.ProcessingContractCard;
import org.provenant.application.processing.ProcessingContractList;
import org.provenant.application.processing.ProcessingContractRow;
import org.provenant.application.processing.ProcessingContractSort;
import org.provenant.application.processing.Reconciliations;
import org.provenant.application.processing.RegisterProcessingContract;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.processing.ProcessingContract;
import org.provenant.domain.processing.ProcessingContractId;
import org.provenant.domain.processing.ProcessingExport;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Reason;
import org.provenant.reports.processing.ReconciliationData;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** Processing contracts, the permits and exports under them, and their reconciliation. */
@Path(ProcessingContractResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Processing", description = "Processing for foreign traders · Gia công cho thương nhân nước ngoài")
public class ProcessingContractResource {

    static final String LIST = "/processing-contracts";

    @Inject
    ProcessingContractList contracts;

    @Inject
    ProcessingContractCard card;

    @Inject
    RegisterProcessingContract registerContract;

    @Inject
    CorrectProcessingContract correctContract;

    @Inject
    AttachProcessingPermit attachPermit;

    @Inject
    DetachProcessingPermit detachPermit;

    @Inject
    ExportProcessed exportProcessed;

    @Inject
    Reconciliations reconciliations;

    @Context
    HttpServletRequest request;

    /** The contracts of the company acted for. */
    @GET
    @Operation(
            operationId = "listProcessingContracts",
            summary = "List the processing contracts, the latest first",
            description = "Danh sách hợp đồng gia công, sửa chữa cho thương nhân nước ngoài.")
    public Items<ProcessingContractRow> list(
            @QueryParam("q") @Parameter(description = "Words in number, trader, description or permits") @Nullable
                    String words,
            @QueryParam("open") @Parameter(description = "Only contracts that have not ended by this day") @Nullable
                    LocalDate open,
            @QueryParam("sort") @DefaultValue("SIGNED_ON") ProcessingContractSort sort,
            @BeanParam Paging paging) {
        return Items.of(contracts.find(words, open, paging.downBy(sort), paging.size(), paging.after()));
    }

    /** One contract. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getProcessingContract",
            summary = "Get one processing contract with what came in and left by line, and its exports",
            description = "Xem một hợp đồng gia công với số nhập, số xuất từng dòng và các lần xuất.")
    @APIResponseSchema(ProcessingContractCard.Card.class)
    public Response get(@PathParam("id") ProcessingContractId id) {
        var contract = card.get(id);
        return Answers.found(contract, contract.version());
    }

    /** Enters a contract. */
    @POST
    @Operation(
            operationId = "registerProcessingContract",
            summary = "Enter a processing contract",
            description = "Ghi hợp đồng gia công.")
    @APIResponseSchema(value = ProcessingContractCard.Card.class, responseCode = "201")
    public Response register(ProcessingContract.Facts facts) {
        var id = registerContract.register(facts);
        var made = card.get(id);
        return Answers.made(LIST, id, made, made.version());
    }

    /** Corrects a contract. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "correctProcessingContract",
            summary = "Correct a processing contract, or say what an annex has changed",
            description = "Sửa hợp đồng gia công hoặc ghi nội dung phụ lục hợp đồng.")
    @APIResponseSchema(ProcessingContractCard.Card.class)
    public Response correct(
            @PathParam("id") ProcessingContractId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            CorrectedContract corrected) {
        correctContract.correct(new CorrectProcessingContract.Command(
                id, RecordVersion.seen(seen), corrected.facts(), corrected.reason()));
        return get(id);
    }

    /** Puts a permit under the contract. */
    @POST
    @Path("/{id}/attach")
    @Operation(
            operationId = "attachProcessingPermit",
            summary = "Put a permit of the case PR1 under the contract",
            description =
                    "Gắn giấy phép PR1 vào hợp đồng. Its declarations and devices belong to the contract with it.")
    @APIResponseSchema(ProcessingContractCard.Card.class)
    public Response attach(@PathParam("id") ProcessingContractId id, AttachedPermit attached) {
        attachPermit.attach(id, attached.permit());
        return get(id);
    }

    /** Takes a permit off the contract. */
    @POST
    @Path("/{id}/detach")
    @Operation(
            operationId = "detachProcessingPermit",
            summary = "Take a permit off the contract under which it was put by mistake",
            description = "Gỡ giấy phép đã gắn nhầm khỏi hợp đồng.")
    @APIResponseSchema(ProcessingContractCard.Card.class)
    public Response detach(@PathParam("id") ProcessingContractId id, DetachedPermit detached) {
        detachPermit.detach(id, detached.permit(), detached.reason());
        return get(id);
    }

    /** Records an export. */
    @POST
    @Path("/{id}/exports")
    @Operation(
            operationId = "exportProcessed",
            summary = "Record an export declaration by which goods of the contract left Vietnam",
            description = "Ghi tờ khai xuất khẩu: thiết bị theo số sê-ri, hàng khác theo số lượng. Never more than came"
                    + " in; the devices are re-exported with it.")
    @APIResponseSchema(ProcessingContractCard.Card.class)
    public Response export(@PathParam("id") ProcessingContractId id, NewExport export) {
        exportProcessed.export(new ExportProcessed.Command(
                id,
                new ProcessingExport.Facts(
                        export.number(), export.exportedOn(), export.typeCode(), export.destination()),
                export.devices(),
                export.goods()));
        return get(id);
    }

    /** The reconciliation as figures. */
    @GET
    @Path("/{id}/reconciliation")
    @Operation(
            operationId = "getReconciliation",
            summary = "Get what was there, came in, left and is there in a year, by line and by serial number",
            description =
                    "Bảng đối chiếu của hợp đồng theo năm. Opening + in − out = closing is checked by counting both"
                            + " ends.")
    public ReconciliationData reconciliation(@PathParam("id") ProcessingContractId id, @BeanParam ReconciledYear year) {
        return reconciliations.sheet(id, year.count, year.year);
    }

    /** The reconciliation as PDF. */
    @GET
    @Path("/{id}/reconciliation/pdf")
    @Produces(Downloads.PDF)
    @Operation(
            operationId = "getReconciliationPdf",
            summary = "Download the reconciliation sheet of a year as PDF",
            description = "Tải bảng đối chiếu dạng PDF. In the language of `Accept-Language`.")
    public Response pdf(@PathParam("id") ProcessingContractId id, @BeanParam ReconciledYear year) {
        return Answers.file(
                reconciliations.pdf(id, year.count, year.year, ApiLanguage.of(request)),
                Downloads.PDF,
                "reconciliation.pdf");
    }

    /** The reconciliation as a workbook. */
    @GET
    @Path("/{id}/reconciliation/xlsx")
    @Produces(Downloads.XLSX)
    @Operation(
            operationId = "getReconciliationXlsx",
            summary = "Download the reconciliation sheet of a year as a workbook",
            description = "Tải bảng đối chiếu dạng Excel.")
    public Response xlsx(@PathParam("id") ProcessingContractId id, @BeanParam ReconciledYear year) {
        return Answers.file(
                reconciliations.xlsx(id, year.count, year.year, ApiLanguage.of(request)),
                Downloads.XLSX,
                "reconciliation.xlsx");
    }

    /** What the contract really says, and why it was otherwise here. */
    public record CorrectedContract(ProcessingContract.Facts facts, Reason reason) {}

    /** The permit under which goods come in for the contract. */
    public record AttachedPermit(PermitId permit) {}

    /** The permit that does not belong to it, and why it was put there. */
    public record DetachedPermit(PermitId permit, Reason reason) {}

    /**
     * @param devices serial numbers or asset tags
     * @param goods goods that are not registered one by one
     */
    public record NewExport(
            DeclarationNumber number,
            LocalDate exportedOn,
            String typeCode,
            Country destination,
            List<String> devices,
            List<ExportProcessed.Goods> goods) {}
}
